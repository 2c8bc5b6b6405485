import Change from '@salesforce/label/c.UserSync_RunKind_Change';
import Cycle from '@salesforce/label/c.UserSync_RunKind_Cycle';
import Edit from '@salesforce/label/c.UserSync_RunKind_Edit';
import FullCheck from '@salesforce/label/c.UserSync_RunKind_FullCheck';
import Inventory from '@salesforce/label/c.UserSync_RunKind_Inventory';
import Preview from '@salesforce/label/c.UserSync_RunKind_Preview';
import SyncNow from '@salesforce/label/c.UserSync_RunKind_SyncNow';
import Transfer from '@salesforce/label/c.UserSync_RunKind_Transfer';
/** Kinds of runs, by code. */
export const kindLabels = {
    Change,
    Cycle,
    Edit,
    FullCheck,
    Inventory,
    Preview,
    SyncNow,
    Transfer
};
