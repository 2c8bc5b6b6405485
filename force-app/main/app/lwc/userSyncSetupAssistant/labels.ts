import access from '@salesforce/label/c.UserSync_Setup_Access';
import accessText from '@salesforce/label/c.UserSync_Setup_AccessText';
import accountEngagementAdmin from '@salesforce/label/c.UserSync_Setup_AccountEngagementAdmin';
import ask from '@salesforce/label/c.UserSync_Setup_Ask';
import assign from '@salesforce/label/c.UserSync_Setup_Assign';
import assignText from '@salesforce/label/c.UserSync_Setup_AssignText';
import checkAccess from '@salesforce/label/c.UserSync_Setup_CheckAccess';
import checkAssigned from '@salesforce/label/c.UserSync_Setup_CheckAssigned';
import checkConflicts from '@salesforce/label/c.UserSync_Setup_CheckConflicts';
import checkConnection from '@salesforce/label/c.UserSync_Setup_CheckConnection';
import checkRoles from '@salesforce/label/c.UserSync_Setup_CheckRoles';
import checkSeen from '@salesforce/label/c.UserSync_Setup_CheckSeen';
import checkTransferred from '@salesforce/label/c.UserSync_Setup_CheckTransferred';
import checkUnit from '@salesforce/label/c.UserSync_Setup_CheckUnit';
import conflictsLeft from '@salesforce/label/c.UserSync_Setup_ConflictsLeft';
import conflictsLeftAsTheyAre from '@salesforce/label/c.UserSync_Setup_ConflictsLeftAsTheyAre';
import heading from '@salesforce/label/c.UserSync_Setup_Heading';
import map from '@salesforce/label/c.UserSync_Setup_Map';
import mapText from '@salesforce/label/c.UserSync_Setup_MapText';
import profilesReviewed from '@salesforce/label/c.UserSync_Setup_ProfilesReviewed';
import salesforceAdmin from '@salesforce/label/c.UserSync_Setup_SalesforceAdmin';
import screenAssign from '@salesforce/label/c.UserSync_Setup_ScreenAssign';
import screenMap from '@salesforce/label/c.UserSync_Setup_ScreenMap';
import screenTransfer from '@salesforce/label/c.UserSync_Setup_ScreenTransfer';
import screenUnit from '@salesforce/label/c.UserSync_Setup_ScreenUnit';
import screenUsernames from '@salesforce/label/c.UserSync_Setup_ScreenUsernames';
import text from '@salesforce/label/c.UserSync_Ask_Text';
import transfer from '@salesforce/label/c.UserSync_Setup_Transfer';
import transferText from '@salesforce/label/c.UserSync_Setup_TransferText';
import unit from '@salesforce/label/c.UserSync_Setup_Unit';
import unitText from '@salesforce/label/c.UserSync_Setup_UnitText';
import usernames from '@salesforce/label/c.UserSync_Setup_Usernames';
import usernamesText from '@salesforce/label/c.UserSync_Setup_UsernamesText';
import watching from '@salesforce/label/c.UserSync_Setup_Watching';
import what from '@salesforce/label/c.UserSync_Setup_What';

export const labels = {
  access,
  accessText,
  accountEngagementAdmin,
  ask,
  assign,
  assignText,
  checkAccess,
  checkAssigned,
  checkConflicts,
  checkConnection,
  checkRoles,
  checkSeen,
  checkTransferred,
  checkUnit,
  conflictsLeft,
  conflictsLeftAsTheyAre,
  heading,
  map,
  mapText,
  profilesReviewed,
  salesforceAdmin,
  screenAssign,
  screenMap,
  screenTransfer,
  screenUnit,
  screenUsernames,
  text,
  transfer,
  transferText,
  unit,
  unitText,
  usernames,
  usernamesText,
  watching,
  what
};
