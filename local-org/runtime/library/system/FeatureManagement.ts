import { checkAccess } from '../../access/check-access.ts';
import type { ApexTransaction } from '../../transactions/apex-transaction.ts';
import { currentTransaction } from '../../transactions/current.ts';
import { NotSupportedError } from '../../values/exception.ts';
import { apexException } from '../../values/platform-exceptions.ts';
import type { Member, Members } from '../registry.ts';

const parameters = new WeakMap<ApexTransaction, Map<string, unknown>>();

/** Feature parameters of a managed package: a test sees what it has set. Elsewhere the package's owner keeps them, which the local org does not have. */
function values(member: string): Map<string, unknown> {
  const tx = currentTransaction();
  if (!tx.isTest) throw new NotSupportedError(`System.FeatureManagement.${member}`);
  let found = parameters.get(tx);
  if (!found) parameters.set(tx, (found = new Map()));
  return found;
}

const kinds = ['Boolean', 'Date', 'Integer'].flatMap((kind): (readonly [string, Member])[] => [
  [
    `System.FeatureManagement.setPackage${kind}Value(String,${kind})`,
    (name: string, value: unknown) => void values(`setPackage${kind}Value`).set(name.toLowerCase(), value)
  ],
  [
    `System.FeatureManagement.checkPackage${kind}Value(String)`,
    (name: string) => {
      const value = values(`checkPackage${kind}Value`).get(name.toLowerCase());
      if (value === undefined) throw apexException('System.NoDataFoundException', `No feature parameter ${name} was found`);
      return value;
    }
  ]
]);

/** Apex Reference, FeatureManagement Class. */
export const featureManagementMembers: Members = {
  'System.FeatureManagement.checkPermission(String)': (name: string) => checkAccess(currentTransaction()).customPermission(name),
  ...Object.fromEntries(kinds)
};
