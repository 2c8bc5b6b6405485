import actions from '@salesforce/label/c.UserSync_MemberTable_Actions';
import added from '@salesforce/label/c.UserSync_MemberTable_Added';
import counting from '@salesforce/label/c.UserSync_MemberTable_Counting';
import empty from '@salesforce/label/c.UserSync_MemberTable_Empty';
import inactive from '@salesforce/label/c.UserSync_MemberTable_Inactive';
import kind from '@salesforce/label/c.UserSync_MemberTable_Kind';
import kindAllInternalUsers from '@salesforce/label/c.UserSync_MemberTable_KindAllInternalUsers';
import kindOther from '@salesforce/label/c.UserSync_MemberTable_KindOther';
import kindPublicGroup from '@salesforce/label/c.UserSync_MemberTable_KindPublicGroup';
import kindRole from '@salesforce/label/c.UserSync_MemberTable_KindRole';
import kindRoleAndSubordinates from '@salesforce/label/c.UserSync_MemberTable_KindRoleAndSubordinates';
import kindUser from '@salesforce/label/c.UserSync_MemberTable_KindUser';
import more from '@salesforce/label/c.UserSync_MemberTable_More';
import name from '@salesforce/label/c.UserSync_MemberTable_Name';
import remove from '@salesforce/label/c.UserSync_MemberTable_Remove';
import removeTitle from '@salesforce/label/c.UserSync_MemberTable_RemoveTitle';
import status from '@salesforce/label/c.UserSync_MemberTable_Status';
import title from '@salesforce/label/c.UserSync_MemberTable_Title';
import undo from '@salesforce/label/c.UserSync_MemberTable_Undo';
import undoTitle from '@salesforce/label/c.UserSync_MemberTable_UndoTitle';
import unresolved from '@salesforce/label/c.UserSync_MemberTable_Unresolved';
import users from '@salesforce/label/c.UserSync_MemberTable_Users';
import willBeRemoved from '@salesforce/label/c.UserSync_MemberTable_WillBeRemoved';
export const labels = {
    actions,
    added,
    counting,
    empty,
    inactive,
    kind,
    kindAllInternalUsers,
    kindOther,
    kindPublicGroup,
    kindRole,
    kindRoleAndSubordinates,
    kindUser,
    more,
    name,
    remove,
    removeTitle,
    status,
    title,
    undo,
    undoTitle,
    unresolved,
    users,
    willBeRemoved
};
