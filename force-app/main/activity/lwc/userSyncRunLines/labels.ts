import actions from '@salesforce/label/c.UserSync_RunLines_Actions';
import all from '@salesforce/label/c.UserSync_RunLines_All';
import by from '@salesforce/label/c.UserSync_RunLines_By';
import change from '@salesforce/label/c.UserSync_RunLines_Change';
import changes from '@salesforce/label/c.UserSync_RunLines_Changes';
import count from '@salesforce/label/c.UserSync_RunLines_Count';
import empty from '@salesforce/label/c.UserSync_RunLines_Empty';
import name from '@salesforce/label/c.UserSync_RunLines_Name';
import none from '@salesforce/label/c.UserSync_RunLines_None';
import outcome from '@salesforce/label/c.UserSync_RunLines_Outcome';
import reason from '@salesforce/label/c.UserSync_RunLines_Reason';
import reasons from '@salesforce/label/c.UserSync_RunLines_Reasons';
import time from '@salesforce/label/c.UserSync_RunLines_Time';
import title from '@salesforce/label/c.UserSync_RunLines_Title';
import username from '@salesforce/label/c.UserSync_RunLines_Username';
import what from '@salesforce/label/c.UserSync_RunLines_What';
import why from '@salesforce/label/c.UserSync_RunLines_Why';
import whyTitle from '@salesforce/label/c.UserSync_RunLines_WhyTitle';

export const labels = {
  actions,
  all,
  by,
  change,
  changes,
  count,
  empty,
  name,
  none,
  outcome,
  reason,
  reasons,
  time,
  title,
  username,
  what,
  why,
  whyTitle
};
