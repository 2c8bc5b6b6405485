import stale from '@salesforce/label/c.UserSync_Common_ChangedBy';
import changed from '@salesforce/label/c.UserSync_Map_Changed';
import changedCount from '@salesforce/label/c.UserSync_Map_ChangedCount';
import heading from '@salesforce/label/c.UserSync_Map_Heading';
import rolesNeverRead from '@salesforce/label/c.UserSync_Map_RolesNeverRead';
import rolesRead from '@salesforce/label/c.UserSync_Map_RolesRead';
import saved from '@salesforce/label/c.UserSync_Map_Saved';
import theirChange from '@salesforce/label/c.UserSync_Map_TheirChange';
import undone from '@salesforce/label/c.UserSync_Map_Undone';
import what from '@salesforce/label/c.UserSync_Map_What';
export const labels = {
    changed,
    changedCount,
    heading,
    rolesNeverRead,
    rolesRead,
    saved,
    stale,
    theirChange,
    undone,
    what
};
