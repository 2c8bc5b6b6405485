import Administrator from '@salesforce/label/c.UserSync_AdminWhy_Administrator';
import CreatingAdmin from '@salesforce/label/c.UserSync_AdminWhy_CreatingAdmin';
import Named from '@salesforce/label/c.UserSync_AdminWhy_Named';
/** Why somebody may map and transfer, by code. */
export const whyLabels = {
    Administrator,
    CreatingAdmin,
    Named
};
