import NamedCredentials from '@salesforce/label/c.UserSync_Step_OpenNamedCredentials';
import PermissionSets from '@salesforce/label/c.UserSync_Step_OpenPermissionSets';
import PublicGroups from '@salesforce/label/c.UserSync_Step_OpenPublicGroups';

/** Buttons that lead to Setup, by page. */
export const setupLabels: Readonly<Record<string, string>> = { NamedCredentials, PermissionSets, PublicGroups };
