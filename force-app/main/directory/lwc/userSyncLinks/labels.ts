import confirmHeading from '@salesforce/label/c.UserSync_Usernames_ConfirmHeading';
import confirmLabel from '@salesforce/label/c.UserSync_Usernames_ConfirmLabel';
import confirmText from '@salesforce/label/c.UserSync_Usernames_ConfirmText';
import heading from '@salesforce/label/c.UserSync_Usernames_Heading';
import linked from '@salesforce/label/c.UserSync_Usernames_Linked';
import notLinked from '@salesforce/label/c.UserSync_Usernames_NotLinked';
import undone from '@salesforce/label/c.UserSync_Usernames_Undone';

export const labels = { confirmHeading, confirmLabel, confirmText, heading, linked, notLinked, undone };
