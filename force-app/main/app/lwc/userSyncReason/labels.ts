import activity from '@salesforce/label/c.UserSync_Cure_Activity';
import assignments from '@salesforce/label/c.UserSync_Cure_Assignments';
import businessUnit from '@salesforce/label/c.UserSync_Cure_BusinessUnit';
import copySteps from '@salesforce/label/c.UserSync_Cure_CopySteps';
import elsewhere from '@salesforce/label/c.UserSync_Cure_Elsewhere';
import history from '@salesforce/label/c.UserSync_Cure_History';
import otherUser from '@salesforce/label/c.UserSync_Cure_OtherUser';
import roleMapping from '@salesforce/label/c.UserSync_Cure_RoleMapping';
import syncNow from '@salesforce/label/c.UserSync_Cure_SyncNow';
import transfer from '@salesforce/label/c.UserSync_Cure_Transfer';
import user from '@salesforce/label/c.UserSync_Cure_User';
import usernames from '@salesforce/label/c.UserSync_Cure_Usernames';
import watchSteps from '@salesforce/label/c.UserSync_Cure_WatchSteps';

export const labels = {
  activity,
  assignments,
  businessUnit,
  copySteps,
  elsewhere,
  history,
  otherUser,
  roleMapping,
  syncNow,
  transfer,
  user,
  usernames,
  watchSteps
};
