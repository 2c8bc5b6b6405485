import clearSearch from '@salesforce/label/c.UserSync_Common_ClearSearch';
import search from '@salesforce/label/c.UserSync_Common_Search';
import actions from '@salesforce/label/c.UserSync_Usernames_Actions';
import bin from '@salesforce/label/c.UserSync_Usernames_Bin';
import chosen from '@salesforce/label/c.UserSync_Usernames_Chosen';
import chosenBy from '@salesforce/label/c.UserSync_Usernames_ChosenBy';
import confirmHeading from '@salesforce/label/c.UserSync_Usernames_ConfirmHeading';
import confirmLabel from '@salesforce/label/c.UserSync_Usernames_ConfirmLabel';
import confirmText from '@salesforce/label/c.UserSync_Usernames_ConfirmText';
import counted from '@salesforce/label/c.UserSync_Common_Counted';
import email from '@salesforce/label/c.UserSync_Usernames_Email';
import failed from '@salesforce/label/c.UserSync_Usernames_Failed';
import heading from '@salesforce/label/c.UserSync_Usernames_Heading';
import linkSelected from '@salesforce/label/c.UserSync_Usernames_LinkSelected';
import linked from '@salesforce/label/c.UserSync_Usernames_Linked';
import never from '@salesforce/label/c.UserSync_Usernames_Never';
import noMatch from '@salesforce/label/c.UserSync_Usernames_NoMatch';
import noUser from '@salesforce/label/c.UserSync_Usernames_NoUser';
import noneConflicts from '@salesforce/label/c.UserSync_Usernames_NoneConflicts';
import noneLinked from '@salesforce/label/c.UserSync_Usernames_NoneLinked';
import noneLinkedNotSent from '@salesforce/label/c.UserSync_Usernames_NoneLinkedNotSent';
import noneNotMapped from '@salesforce/label/c.UserSync_Usernames_NoneNotMapped';
import notLinked from '@salesforce/label/c.UserSync_Usernames_NotLinked';
import open from '@salesforce/label/c.UserSync_Usernames_Open';
import openTitle from '@salesforce/label/c.UserSync_Usernames_OpenTitle';
import notRead from '@salesforce/label/c.UserSync_Usernames_NotRead';
import read from '@salesforce/label/c.UserSync_Usernames_Read';
import readNow from '@salesforce/label/c.UserSync_Usernames_ReadNow';
import reading from '@salesforce/label/c.UserSync_Usernames_Reading';
import record from '@salesforce/label/c.UserSync_Usernames_Record';
import role from '@salesforce/label/c.UserSync_Usernames_Role';
import sameEmail from '@salesforce/label/c.UserSync_Usernames_SameEmail';
import sameName from '@salesforce/label/c.UserSync_Usernames_SameName';
import sameUsername from '@salesforce/label/c.UserSync_Usernames_SameUsername';
import selectNone from '@salesforce/label/c.UserSync_Usernames_SelectNone';
import selectSame from '@salesforce/label/c.UserSync_Usernames_SelectSame';
import selected from '@salesforce/label/c.UserSync_Usernames_Selected';
import sent from '@salesforce/label/c.UserSync_Usernames_Sent';
import show from '@salesforce/label/c.UserSync_Usernames_Show';
import showConflicts from '@salesforce/label/c.UserSync_Usernames_ShowConflicts';
import showLinked from '@salesforce/label/c.UserSync_Usernames_ShowLinked';
import showLinkedNotSent from '@salesforce/label/c.UserSync_Usernames_ShowLinkedNotSent';
import showNotMapped from '@salesforce/label/c.UserSync_Usernames_ShowNotMapped';
import undo from '@salesforce/label/c.UserSync_Usernames_Undo';
import undoTitle from '@salesforce/label/c.UserSync_Usernames_UndoTitle';
import undone from '@salesforce/label/c.UserSync_Usernames_Undone';
import user from '@salesforce/label/c.UserSync_Usernames_User';
import watchText from '@salesforce/label/c.UserSync_Usernames_WatchText';
import what from '@salesforce/label/c.UserSync_Usernames_What';
import why from '@salesforce/label/c.UserSync_Usernames_Why';
import whyLinked from '@salesforce/label/c.UserSync_Usernames_WhyLinked';

export const labels = {
  actions,
  bin,
  chosen,
  chosenBy,
  clearSearch,
  confirmHeading,
  confirmLabel,
  confirmText,
  counted,
  email,
  failed,
  heading,
  linkSelected,
  linked,
  never,
  noMatch,
  noUser,
  noneConflicts,
  noneLinked,
  noneLinkedNotSent,
  noneNotMapped,
  notLinked,
  open,
  openTitle,
  notRead,
  read,
  readNow,
  reading,
  record,
  role,
  sameEmail,
  sameName,
  sameUsername,
  search,
  selectNone,
  selectSame,
  selected,
  sent,
  show,
  showConflicts,
  showLinked,
  showLinkedNotSent,
  showNotMapped,
  undo,
  undoTitle,
  undone,
  user,
  watchText,
  what,
  why,
  whyLinked
};
