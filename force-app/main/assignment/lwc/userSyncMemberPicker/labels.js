import search from '@salesforce/label/c.UserSync_Common_Search';
import addMarketing from '@salesforce/label/c.UserSync_Member_AddMarketing';
import addMarketingTitle from '@salesforce/label/c.UserSync_Member_AddMarketingTitle';
import addSales from '@salesforce/label/c.UserSync_Member_AddSales';
import addSalesTitle from '@salesforce/label/c.UserSync_Member_AddSalesTitle';
import find from '@salesforce/label/c.UserSync_Member_Find';
import inBy from '@salesforce/label/c.UserSync_Member_InBy';
import inGroup from '@salesforce/label/c.UserSync_Member_InGroup';
import kind from '@salesforce/label/c.UserSync_Member_Kind';
import kindPublicGroup from '@salesforce/label/c.UserSync_Member_KindPublicGroup';
import kindRole from '@salesforce/label/c.UserSync_Member_KindRole';
import kindRoleAndSubordinates from '@salesforce/label/c.UserSync_Member_KindRoleAndSubordinates';
import kindUser from '@salesforce/label/c.UserSync_Member_KindUser';
import marketing from '@salesforce/label/c.UserSync_Member_Marketing';
import matches from '@salesforce/label/c.UserSync_Member_Matches';
import narrow from '@salesforce/label/c.UserSync_Member_Narrow';
import none from '@salesforce/label/c.UserSync_Member_None';
import noneOfKind from '@salesforce/label/c.UserSync_Member_NoneOfKind';
import notAssigned from '@salesforce/label/c.UserSync_Member_NotAssigned';
import results from '@salesforce/label/c.UserSync_Member_Results';
import sales from '@salesforce/label/c.UserSync_Member_Sales';
import title from '@salesforce/label/c.UserSync_Member_Title';
import undo from '@salesforce/label/c.UserSync_Member_Undo';
import undoTitle from '@salesforce/label/c.UserSync_Member_UndoTitle';
import what from '@salesforce/label/c.UserSync_Member_What';
export const labels = {
    addMarketing,
    addMarketingTitle,
    addSales,
    addSalesTitle,
    find,
    inBy,
    inGroup,
    kind,
    kindPublicGroup,
    kindRole,
    kindRoleAndSubordinates,
    kindUser,
    marketing,
    matches,
    narrow,
    none,
    noneOfKind,
    notAssigned,
    results,
    sales,
    search,
    title,
    undo,
    undoTitle,
    what
};
