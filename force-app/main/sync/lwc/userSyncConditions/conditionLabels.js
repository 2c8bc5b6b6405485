import ConnectionTested from '@salesforce/label/c.UserSync_Condition_ConnectionTested';
import InventoryRead from '@salesforce/label/c.UserSync_Condition_InventoryRead';
import MappingReviewed from '@salesforce/label/c.UserSync_Condition_MappingReviewed';
import PreviewSeen from '@salesforce/label/c.UserSync_Condition_PreviewSeen';
import UsersAssigned from '@salesforce/label/c.UserSync_Condition_UsersAssigned';
/** Conditions of the transfer, by code. */
export const conditionLabels = {
    ConnectionTested,
    InventoryRead,
    MappingReviewed,
    PreviewSeen,
    UsersAssigned
};
