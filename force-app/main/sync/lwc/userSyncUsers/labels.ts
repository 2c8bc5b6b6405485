import clearSearch from '@salesforce/label/c.UserSync_Common_ClearSearch';
import noMatch from '@salesforce/label/c.UserSync_Common_NoMatch';
import actions from '@salesforce/label/c.UserSync_Users_Actions';
import editAssignments from '@salesforce/label/c.UserSync_Users_EditAssignments';
import email from '@salesforce/label/c.UserSync_Users_Email';
import found from '@salesforce/label/c.UserSync_Users_Found';
import group from '@salesforce/label/c.UserSync_Users_Group';
import heading from '@salesforce/label/c.UserSync_Users_Heading';
import lead from '@salesforce/label/c.UserSync_Users_Lead';
import name from '@salesforce/label/c.UserSync_Users_Name';
import nobody from '@salesforce/label/c.UserSync_Users_Nobody';
import outcome from '@salesforce/label/c.UserSync_Users_Outcome';
import reason from '@salesforce/label/c.UserSync_Users_Reason';
import role from '@salesforce/label/c.UserSync_Users_Role';
import sentOn from '@salesforce/label/c.UserSync_Users_SentOn';
import syncNow from '@salesforce/label/c.UserSync_Users_SyncNow';
import syncNowTitle from '@salesforce/label/c.UserSync_Users_SyncNowTitle';
import username from '@salesforce/label/c.UserSync_Users_Username';
import what from '@salesforce/label/c.UserSync_Users_What';
import why from '@salesforce/label/c.UserSync_Users_Why';
import whyTitle from '@salesforce/label/c.UserSync_Users_WhyTitle';

export const labels = {
  actions,
  clearSearch,
  editAssignments,
  email,
  found,
  group,
  heading,
  lead,
  name,
  noMatch,
  nobody,
  outcome,
  reason,
  role,
  sentOn,
  syncNow,
  syncNowTitle,
  username,
  what,
  why,
  whyTitle
};
