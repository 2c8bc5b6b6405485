import repairGroups from '@salesforce/apex/UserSyncBusinessUnitController.repairGroups';
import requestConnectionTest from '@salesforce/apex/UserSyncBusinessUnitController.requestConnectionTest';
import requestInventory from '@salesforce/apex/UserSyncBusinessUnitController.requestInventory';
import takeOver from '@salesforce/apex/UserSyncBusinessUnitController.takeOver';
/** What puts a line of health right, by its code. */
export const fixes = {
    ReadInventory: (businessUnitId) => requestInventory({ businessUnitId }),
    RepairGroups: (businessUnitId) => repairGroups({ businessUnitId }),
    TakeOver: () => takeOver(),
    TestConnection: (businessUnitId) => requestConnectionTest({ businessUnitId })
};
/** Fixes that are done on another screen. */
export const fixScreens = { OpenAssignments: 'Assignments', OpenActivity: 'Activity' };
