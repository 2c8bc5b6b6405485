import Done from '@salesforce/label/c.UserSync_SyncStep_Done';
import Found from '@salesforce/label/c.UserSync_SyncStep_Found';
import InScope from '@salesforce/label/c.UserSync_SyncStep_InScope';
import InScopeNone from '@salesforce/label/c.UserSync_SyncStep_InScopeNone';
import Matched from '@salesforce/label/c.UserSync_SyncStep_Matched';
import MatchedNone from '@salesforce/label/c.UserSync_SyncStep_MatchedNone';
import Role from '@salesforce/label/c.UserSync_SyncStep_Role';
import RoleNone from '@salesforce/label/c.UserSync_SyncStep_RoleNone';

/** Steps of the sync of one user, by code. */
export const stepLabels: Readonly<Record<string, string>> = {
  Done,
  Found,
  InScope,
  InScopeNone,
  Matched,
  MatchedNone,
  Role,
  RoleNone
};
