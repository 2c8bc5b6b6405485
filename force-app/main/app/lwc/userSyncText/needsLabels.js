import Assign from '@salesforce/label/c.UserSync_Needs_Assign';
import Giver from '@salesforce/label/c.UserSync_Needs_Giver';
import Map from '@salesforce/label/c.UserSync_Needs_Map';
import Read from '@salesforce/label/c.UserSync_Needs_Read';
import SetUp from '@salesforce/label/c.UserSync_Needs_SetUp';
import Transfer from '@salesforce/label/c.UserSync_Needs_Transfer';
/** What a person needs who wants to change something, and who gives it. */
export const needsLabels = {
    Assign,
    Giver,
    Map,
    Read,
    SetUp,
    Transfer
};
