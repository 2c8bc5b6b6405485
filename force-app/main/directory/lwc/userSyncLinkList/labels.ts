import actions from '@salesforce/label/c.UserSync_Usernames_Actions';
import bin from '@salesforce/label/c.UserSync_Usernames_Bin';
import chosen from '@salesforce/label/c.UserSync_Usernames_Chosen';
import chosenBy from '@salesforce/label/c.UserSync_Usernames_ChosenBy';
import clearSearch from '@salesforce/label/c.UserSync_Common_ClearSearch';
import email from '@salesforce/label/c.UserSync_Usernames_Email';
import heading from '@salesforce/label/c.UserSync_Usernames_Heading';
import noMatch from '@salesforce/label/c.UserSync_Usernames_NoMatch';
import noUser from '@salesforce/label/c.UserSync_Usernames_NoUser';
import noneConflicts from '@salesforce/label/c.UserSync_Usernames_NoneConflicts';
import noneLinked from '@salesforce/label/c.UserSync_Usernames_NoneLinked';
import noneLinkedNotSent from '@salesforce/label/c.UserSync_Usernames_NoneLinkedNotSent';
import noneNotMapped from '@salesforce/label/c.UserSync_Usernames_NoneNotMapped';
import noneOfUser from '@salesforce/label/c.UserSync_Usernames_NoneOfUser';
import open from '@salesforce/label/c.UserSync_Usernames_Open';
import openTitle from '@salesforce/label/c.UserSync_Usernames_OpenTitle';
import record from '@salesforce/label/c.UserSync_Usernames_Record';
import role from '@salesforce/label/c.UserSync_Usernames_Role';
import sameEmail from '@salesforce/label/c.UserSync_Usernames_SameEmail';
import sameName from '@salesforce/label/c.UserSync_Usernames_SameName';
import sameUsername from '@salesforce/label/c.UserSync_Usernames_SameUsername';
import sent from '@salesforce/label/c.UserSync_Usernames_Sent';
import stale from '@salesforce/label/c.UserSync_Stale_Records';
import undo from '@salesforce/label/c.UserSync_Usernames_Undo';
import undoTitle from '@salesforce/label/c.UserSync_Usernames_UndoTitle';
import user from '@salesforce/label/c.UserSync_Usernames_User';
import what from '@salesforce/label/c.UserSync_Usernames_What';
import why from '@salesforce/label/c.UserSync_Usernames_Why';
import whyLinked from '@salesforce/label/c.UserSync_Usernames_WhyLinked';

export const labels = {
  actions,
  bin,
  chosen,
  chosenBy,
  clearSearch,
  email,
  heading,
  noMatch,
  noUser,
  noneConflicts,
  noneLinked,
  noneLinkedNotSent,
  noneNotMapped,
  noneOfUser,
  open,
  openTitle,
  record,
  role,
  sameEmail,
  sameName,
  sameUsername,
  sent,
  stale,
  undo,
  undoTitle,
  user,
  what,
  why,
  whyLinked
};
