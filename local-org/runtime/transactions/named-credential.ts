import { checkAccess } from '../access/check-access.ts';
import { apexException } from '../values/platform-exceptions.ts';
import { NotSupportedError } from '../values/exception.ts';
import type { ApexTransaction } from './apex-transaction.ts';
import type { CalloutRequest } from './callout-port.ts';
import type { NamedCredential } from './project-settings.ts';

const scheme = 'callout:';

/**
 * Where a request goes: `callout:Name/path` to the address of the Named Credential, authenticated as the principal that the running user may use.
 * The principal needs a permission set that grants it, and read on User External Credentials (Salesforce Help, External Credentials).
 */
export function resolveEndpoint(tx: ApexTransaction, endpoint: string): Pick<CalloutRequest, 'url' | 'credential'> {
  if (!endpoint.toLowerCase().startsWith(scheme)) return { url: plainAddress(tx, endpoint), credential: null };
  const rest = endpoint.slice(scheme.length);
  const [, name = '', path = ''] = /^([^/?#]*)(.*)$/s.exec(rest) ?? [];
  const credential = tx.engine.settings.namedCredential(name);
  if (!credential) throw noAccess(`named credential "${name}"`);
  const base = tx.engine.credentials.address(credential.name) ?? credential.url;
  return { url: base.replace(/\/$/, '') + path, credential: principalOf(tx, credential) };
}

function plainAddress(tx: ApexTransaction, endpoint: string): string {
  if (!/^https?:\/\//i.test(endpoint)) throw apexException('System.CalloutException', `no protocol: ${endpoint}`);
  if (!tx.engine.settings.remoteSite(endpoint)) {
    const text = `Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${endpoint}`;
    throw apexException('System.CalloutException', text);
  }
  return endpoint;
}

function principalOf(tx: ApexTransaction, credential: NamedCredential): CalloutRequest['credential'] {
  const { externalCredential } = credential;
  if (externalCredential === null) throw new NotSupportedError(`Named Credential without External Credential (${credential.name})`);
  if (!credential.authenticates) return null;
  const access = checkAccess(tx);
  const principals = tx.engine.settings.principals(externalCredential);
  const usable = principals.find(({ permissionSets }) => permissionSets.some((name) => access.permissionSets.includes(name)));
  if (!usable || !access.object('UserExternalCredential', 'read')) throw noAccess(`external credential "${externalCredential}"`);
  return { namedCredential: credential.name, externalCredential, principal: usable.name };
}

function noAccess(what: string): Error {
  const text = `We couldn't access the credential(s). You might not have the required permissions, or the ${what} might not exist.`;
  return apexException('System.CalloutException', text);
}
