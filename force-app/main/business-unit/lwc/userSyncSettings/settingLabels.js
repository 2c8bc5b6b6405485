import ActivityDays from '@salesforce/label/c.UserSync_Setting_ActivityDays';
import InventoryHours from '@salesforce/label/c.UserSync_Setting_InventoryHours';
import RecycleNumber from '@salesforce/label/c.UserSync_Setting_RecycleNumber';
import RecycleShare from '@salesforce/label/c.UserSync_Setting_RecycleShare';
/** What can be set, by code. */
export const settingLabels = {
    ActivityDays,
    InventoryHours,
    RecycleNumber,
    RecycleShare
};
