import accountEngagement from '@salesforce/label/c.UserSync_Conflict_AccountEngagement';
import bin from '@salesforce/label/c.UserSync_Conflict_Bin';
import copy from '@salesforce/label/c.UserSync_Conflict_Copy';
import email from '@salesforce/label/c.UserSync_Conflict_Email';
import leave from '@salesforce/label/c.UserSync_Conflict_Leave';
import link from '@salesforce/label/c.UserSync_Conflict_Link';
import live from '@salesforce/label/c.UserSync_Conflict_Live';
import name from '@salesforce/label/c.UserSync_Conflict_Name';
import noUser from '@salesforce/label/c.UserSync_Conflict_NoUser';
import openUser from '@salesforce/label/c.UserSync_Conflict_OpenUser';
import pick from '@salesforce/label/c.UserSync_Conflict_Pick';
import request from '@salesforce/label/c.UserSync_Conflict_Request';
import role from '@salesforce/label/c.UserSync_Conflict_Role';
import salesforce from '@salesforce/label/c.UserSync_Conflict_Salesforce';
import state from '@salesforce/label/c.UserSync_Conflict_State';
import title from '@salesforce/label/c.UserSync_Conflict_Title';
import username from '@salesforce/label/c.UserSync_Conflict_Username';
export const labels = {
    accountEngagement,
    bin,
    copy,
    email,
    leave,
    link,
    live,
    name,
    noUser,
    openUser,
    pick,
    request,
    role,
    salesforce,
    state,
    title,
    username
};
