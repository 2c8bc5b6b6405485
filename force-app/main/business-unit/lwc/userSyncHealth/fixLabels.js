import OpenActivity from '@salesforce/label/c.UserSync_HealthFix_OpenActivity';
import OpenAssignments from '@salesforce/label/c.UserSync_HealthFix_OpenAssignments';
import ReadInventory from '@salesforce/label/c.UserSync_HealthFix_ReadInventory';
import RepairGroups from '@salesforce/label/c.UserSync_HealthFix_RepairGroups';
import TakeOver from '@salesforce/label/c.UserSync_HealthFix_TakeOver';
import TestConnection from '@salesforce/label/c.UserSync_HealthFix_TestConnection';
/** What helps, by code. */
export const fixLabels = {
    OpenActivity,
    OpenAssignments,
    ReadInventory,
    RepairGroups,
    TakeOver,
    TestConnection
};
