import legacyBin from '@salesforce/label/c.UserSync_Transfer_LegacyBin';
import legacyRole from '@salesforce/label/c.UserSync_Transfer_LegacyRole';
import legacySkip from '@salesforce/label/c.UserSync_Transfer_LegacySkip';
import legacyTitle from '@salesforce/label/c.UserSync_Transfer_LegacyTitle';

export const labels = { legacyBin, legacyRole, legacySkip, legacyTitle };
