import AddressReached from '@salesforce/label/c.UserSync_ConnectionStep_AddressReached';
import BusinessUnitKnown from '@salesforce/label/c.UserSync_ConnectionStep_BusinessUnitKnown';
import RolesRead from '@salesforce/label/c.UserSync_ConnectionStep_RolesRead';
import SignedIn from '@salesforce/label/c.UserSync_ConnectionStep_SignedIn';
import WritingAllowed from '@salesforce/label/c.UserSync_ConnectionStep_WritingAllowed';
/** Steps of a connection test, by code. */
export const stepLabels = {
    AddressReached,
    BusinessUnitKnown,
    RolesRead,
    SignedIn,
    WritingAllowed
};
