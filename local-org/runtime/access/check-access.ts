import type { DataTransaction } from '../storage/data-transaction.ts';

export type ObjectRight = 'read' | 'create' | 'edit' | 'delete' | 'viewAll' | 'modifyAll';

/** What the running user may do, from the profile (System Administrator: everything) and assigned permission sets, as stored now. */
export interface UserAccess {
  object(objectName: string, right: ObjectRight): boolean;
  field(objectName: string, fieldName: string, right: 'read' | 'edit'): boolean;
  /** `ManageUsers`, `ViewSetup`, `ModifyAllData`, `ViewAllData`, `CustomizeApplication` … */
  userPermission(name: string): boolean;
  customPermission(name: string): boolean;
  classAccess(className: string): boolean;
  /** Whether a permission set grants the principal of an External Credential. */
  externalCredentialPrincipal(externalCredential: string, principal: string): boolean;
  readonly customPermissions: readonly string[];
  readonly userPermissions: readonly string[];
  readonly permissionSets: readonly string[];
}

/** Access of the transaction's running user; the answer is kept until permissions or the user change. */
export function checkAccess(tx: DataTransaction): UserAccess {
  throw new Error(`not supported: access of ${tx.user.id}`);
}
