import Approved from '@salesforce/label/c.UserSync_Activity_ApproveHeading';
import Withdrawn from '@salesforce/label/c.UserSync_Activity_Withdraw';
import Admins from '@salesforce/label/c.UserSync_Admins_Title';
import Assignments from '@salesforce/label/c.UserSync_Assign_Heading';
import Pause from '@salesforce/label/c.UserSync_BusinessUnit_Pause';
import Release from '@salesforce/label/c.UserSync_BusinessUnit_Release';
import Resume from '@salesforce/label/c.UserSync_BusinessUnit_Resume';
import SetUp from '@salesforce/label/c.UserSync_BusinessUnit_SetUp';
import Inventory from '@salesforce/label/c.UserSync_Connection_Read';
import ConnectionTest from '@salesforce/label/c.UserSync_Connection_Test';
import Mapping from '@salesforce/label/c.UserSync_Map_Heading';
import Settings from '@salesforce/label/c.UserSync_Settings_Title';
import Access from '@salesforce/label/c.UserSync_Setup_Access';
import Transfer from '@salesforce/label/c.UserSync_Transfer_Heading';
import Links from '@salesforce/label/c.UserSync_Usernames_Heading';
import Conflicts from '@salesforce/label/c.UserSync_Usernames_LeaveConflicts';
import SyncNow from '@salesforce/label/c.UserSync_Users_SyncNow';

/** What an admin did, by the word that the log keeps. */
export const editLabels: Readonly<Record<string, string>> = {
  Access,
  Admins,
  Approved,
  Assignments,
  Conflicts,
  ConnectionTest,
  Inventory,
  Links,
  Mapping,
  Pause,
  Release,
  Resume,
  SetUp,
  Settings,
  SyncNow,
  Transfer,
  Withdrawn
};
