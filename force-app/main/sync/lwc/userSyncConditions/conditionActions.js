import ConnectionTested from '@salesforce/label/c.UserSync_ConditionAction_ConnectionTested';
import InventoryRead from '@salesforce/label/c.UserSync_ConditionAction_InventoryRead';
import MappingReviewed from '@salesforce/label/c.UserSync_ConditionAction_MappingReviewed';
import PreviewSeen from '@salesforce/label/c.UserSync_ConditionAction_PreviewSeen';
import UsersAssigned from '@salesforce/label/c.UserSync_ConditionAction_UsersAssigned';
/** What meets a condition, by code. */
export const conditionActions = {
    ConnectionTested,
    InventoryRead,
    MappingReviewed,
    PreviewSeen,
    UsersAssigned
};
