import addAdminTo from '@salesforce/apex/UserSyncBusinessUnitController.addAdmin';
import pauseUnit from '@salesforce/apex/UserSyncBusinessUnitController.pause';
import releaseUnit from '@salesforce/apex/UserSyncBusinessUnitController.release';
import removeAdminFrom from '@salesforce/apex/UserSyncBusinessUnitController.removeAdmin';
import repair from '@salesforce/apex/UserSyncBusinessUnitController.repairGroups';
import requestConnectionTest from '@salesforce/apex/UserSyncBusinessUnitController.requestConnectionTest';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import resumeUnit from '@salesforce/apex/UserSyncBusinessUnitController.resume';
import save from '@salesforce/apex/UserSyncBusinessUnitController.saveSettings';
import takeOverSchedule from '@salesforce/apex/UserSyncBusinessUnitController.takeOver';
import type { SettingChange } from 'c/userSyncSettings';

type Action = (businessUnitId: string) => Promise<unknown>;

export const test: Action = (businessUnitId) => requestConnectionTest({ businessUnitId });
export const read: Action = (businessUnitId) => requestInventory({ businessUnitId });
export const pause: Action = (businessUnitId) => pauseUnit({ businessUnitId });
export const resume: Action = (businessUnitId) => resumeUnit({ businessUnitId });
export const repairGroups: Action = (businessUnitId) => repair({ businessUnitId });
export const takeOver: Action = () => takeOverSchedule();

export function release(businessUnitId: string, typedName: string): Promise<unknown> {
  return releaseUnit({ businessUnitId, typedName });
}

export function addAdmin(businessUnitId: string, userId: string): Promise<unknown> {
  return addAdminTo({ businessUnitId, userId });
}

export function removeAdmin(businessUnitId: string, userId: string): Promise<unknown> {
  return removeAdminFrom({ businessUnitId, userId });
}

/** Sends what has changed only: name and value; a value of null is the default. */
export function saveSettings(businessUnitId: string, changes: readonly SettingChange[]): Promise<unknown> {
  return save({ businessUnitId, settings: changes });
}
