import choose from '@salesforce/label/c.UserSync_UserPicker_Choose';
import chosen from '@salesforce/label/c.UserSync_UserPicker_Chosen';
import find from '@salesforce/label/c.UserSync_UserPicker_Find';
import findGroup from '@salesforce/label/c.UserSync_UserPicker_FindGroup';
import matches from '@salesforce/label/c.UserSync_UserPicker_Matches';
import none from '@salesforce/label/c.UserSync_UserPicker_None';

export const labels = { choose, chosen, find, findGroup, matches, none };
