import keepTheirs from '@salesforce/label/c.UserSync_Map_KeepTheirs';
import useMine from '@salesforce/label/c.UserSync_Map_UseMine';

export const labels = { keepTheirs, useMine };
