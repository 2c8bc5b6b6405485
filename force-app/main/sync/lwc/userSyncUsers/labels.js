import clearSearch from '@salesforce/label/c.UserSync_Common_ClearSearch';
import noMatch from '@salesforce/label/c.UserSync_Common_NoMatch';
import actions from '@salesforce/label/c.UserSync_Users_Actions';
import announce from '@salesforce/label/c.UserSync_Users_Announce';
import asked from '@salesforce/label/c.UserSync_Users_Asked';
import editAssignments from '@salesforce/label/c.UserSync_Users_EditAssignments';
import elsewhere from '@salesforce/label/c.UserSync_Users_Elsewhere';
import email from '@salesforce/label/c.UserSync_Users_Email';
import failed from '@salesforce/label/c.UserSync_Users_Failed';
import found from '@salesforce/label/c.UserSync_Users_Found';
import group from '@salesforce/label/c.UserSync_Users_Group';
import groupAll from '@salesforce/label/c.UserSync_Users_GroupAll';
import heading from '@salesforce/label/c.UserSync_Users_Heading';
import idle from '@salesforce/label/c.UserSync_Users_Idle';
import lead from '@salesforce/label/c.UserSync_Users_Lead';
import marketing from '@salesforce/label/c.UserSync_Users_Marketing';
import name from '@salesforce/label/c.UserSync_Users_Name';
import newResults from '@salesforce/label/c.UserSync_Users_NewResults';
import nobody from '@salesforce/label/c.UserSync_Users_Nobody';
import outcome from '@salesforce/label/c.UserSync_Users_Outcome';
import reason from '@salesforce/label/c.UserSync_Users_Reason';
import role from '@salesforce/label/c.UserSync_Users_Role';
import roleAll from '@salesforce/label/c.UserSync_Users_RoleAll';
import sales from '@salesforce/label/c.UserSync_Users_Sales';
import search from '@salesforce/label/c.UserSync_Users_Search';
import sentOn from '@salesforce/label/c.UserSync_Users_SentOn';
import show from '@salesforce/label/c.UserSync_Users_Show';
import syncNow from '@salesforce/label/c.UserSync_Users_SyncNow';
import syncNowTitle from '@salesforce/label/c.UserSync_Users_SyncNowTitle';
import username from '@salesforce/label/c.UserSync_Users_Username';
import what from '@salesforce/label/c.UserSync_Users_What';
import why from '@salesforce/label/c.UserSync_Users_Why';
import whyTitle from '@salesforce/label/c.UserSync_Users_WhyTitle';
export const labels = {
    actions,
    announce,
    asked,
    clearSearch,
    editAssignments,
    elsewhere,
    email,
    failed,
    found,
    group,
    groupAll,
    heading,
    idle,
    lead,
    marketing,
    name,
    newResults,
    noMatch,
    nobody,
    outcome,
    reason,
    role,
    roleAll,
    sales,
    search,
    sentOn,
    show,
    syncNow,
    syncNowTitle,
    username,
    what,
    why,
    whyTitle
};
