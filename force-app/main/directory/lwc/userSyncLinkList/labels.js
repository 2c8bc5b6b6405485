import stale from '@salesforce/label/c.UserSync_Stale_Records';
import clearSearch from '@salesforce/label/c.UserSync_Common_ClearSearch';
import actions from '@salesforce/label/c.UserSync_Usernames_Actions';
import bin from '@salesforce/label/c.UserSync_Usernames_Bin';
import chosen from '@salesforce/label/c.UserSync_Usernames_Chosen';
import chosenBy from '@salesforce/label/c.UserSync_Usernames_ChosenBy';
import confirmHeading from '@salesforce/label/c.UserSync_Usernames_ConfirmHeading';
import confirmLabel from '@salesforce/label/c.UserSync_Usernames_ConfirmLabel';
import confirmText from '@salesforce/label/c.UserSync_Usernames_ConfirmText';
import email from '@salesforce/label/c.UserSync_Usernames_Email';
import heading from '@salesforce/label/c.UserSync_Usernames_Heading';
import linked from '@salesforce/label/c.UserSync_Usernames_Linked';
import noMatch from '@salesforce/label/c.UserSync_Usernames_NoMatch';
import noUser from '@salesforce/label/c.UserSync_Usernames_NoUser';
import noneConflicts from '@salesforce/label/c.UserSync_Usernames_NoneConflicts';
import noneLinked from '@salesforce/label/c.UserSync_Usernames_NoneLinked';
import noneLinkedNotSent from '@salesforce/label/c.UserSync_Usernames_NoneLinkedNotSent';
import noneNotMapped from '@salesforce/label/c.UserSync_Usernames_NoneNotMapped';
import notLinked from '@salesforce/label/c.UserSync_Usernames_NotLinked';
import open from '@salesforce/label/c.UserSync_Usernames_Open';
import openTitle from '@salesforce/label/c.UserSync_Usernames_OpenTitle';
import record from '@salesforce/label/c.UserSync_Usernames_Record';
import role from '@salesforce/label/c.UserSync_Usernames_Role';
import sameEmail from '@salesforce/label/c.UserSync_Usernames_SameEmail';
import sameName from '@salesforce/label/c.UserSync_Usernames_SameName';
import sameUsername from '@salesforce/label/c.UserSync_Usernames_SameUsername';
import sent from '@salesforce/label/c.UserSync_Usernames_Sent';
import undo from '@salesforce/label/c.UserSync_Usernames_Undo';
import undoTitle from '@salesforce/label/c.UserSync_Usernames_UndoTitle';
import undone from '@salesforce/label/c.UserSync_Usernames_Undone';
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
    confirmHeading,
    confirmLabel,
    confirmText,
    email,
    heading,
    linked,
    noMatch,
    noUser,
    noneConflicts,
    noneLinked,
    noneLinkedNotSent,
    noneNotMapped,
    notLinked,
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
    undone,
    user,
    what,
    why,
    whyLinked
};
