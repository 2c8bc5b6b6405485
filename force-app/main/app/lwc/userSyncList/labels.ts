import fresh from '@salesforce/label/c.UserSync_List_Fresh';
import show from '@salesforce/label/c.UserSync_List_Show';

export const labels = { fresh, show };
