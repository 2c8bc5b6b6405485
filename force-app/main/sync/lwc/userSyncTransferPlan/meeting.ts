import requestConnectionTest from '@salesforce/apex/UserSyncBusinessUnitController.requestConnectionTest';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import markSeen from '@salesforce/apex/UserSyncTransferController.markSeen';
import type { Screen } from 'c/userSyncState';

/** Conditions that are met on another screen. */
export const screens: Readonly<Record<string, Screen>> = { UsersAssigned: 'Assignments', MappingReviewed: 'RoleMapping' };

/** Asks the server for what meets a condition. */
export function meet(code: string, businessUnitId: string, version: string): Promise<unknown> {
  if (code === 'PreviewSeen') return markSeen({ businessUnitId, version });
  return code === 'ConnectionTested' ? requestConnectionTest({ businessUnitId }) : requestInventory({ businessUnitId });
}
