import BothGroups from '@salesforce/label/c.UserSync_Note_BothGroups';
import CreatingAdmin from '@salesforce/label/c.UserSync_Note_CreatingAdmin';
import Frozen from '@salesforce/label/c.UserSync_Note_Frozen';
import NoAppLicense from '@salesforce/label/c.UserSync_Note_NoAppLicense';
import SalesFixed from '@salesforce/label/c.UserSync_Note_SalesFixed';
/** Remarks beside a reason, by code. */
export const noteLabels = {
    BothGroups,
    CreatingAdmin,
    Frozen,
    NoAppLicense,
    SalesFixed
};
