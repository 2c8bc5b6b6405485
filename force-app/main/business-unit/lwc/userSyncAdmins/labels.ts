import actions from '@salesforce/label/c.UserSync_Admins_Actions';
import add from '@salesforce/label/c.UserSync_Admins_Add';
import none from '@salesforce/label/c.UserSync_Admins_None';
import person from '@salesforce/label/c.UserSync_Admins_Person';
import pick from '@salesforce/label/c.UserSync_Admins_Pick';
import remove from '@salesforce/label/c.UserSync_Admins_Remove';
import removeTitle from '@salesforce/label/c.UserSync_Admins_RemoveTitle';
import title from '@salesforce/label/c.UserSync_Admins_Title';
import why from '@salesforce/label/c.UserSync_Admins_Why';
import added from '@salesforce/label/c.UserSync_BusinessUnit_AdminAdded';
import removed from '@salesforce/label/c.UserSync_BusinessUnit_AdminRemoved';
import cancel from '@salesforce/label/c.UserSync_Common_Cancel';

export const labels = { actions, add, added, cancel, none, person, pick, remove, removeTitle, removed, title, why };
