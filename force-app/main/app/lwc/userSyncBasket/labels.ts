import hide from '@salesforce/label/c.UserSync_Basket_Hide';
import label from '@salesforce/label/c.UserSync_Basket_Label';
import show from '@salesforce/label/c.UserSync_Basket_Show';
import stale from '@salesforce/label/c.UserSync_Basket_Stale';
import undo from '@salesforce/label/c.UserSync_Basket_Undo';
import affected from '@salesforce/label/c.UserSync_Common_Affected';
import changes from '@salesforce/label/c.UserSync_Common_Changes';
import discard from '@salesforce/label/c.UserSync_Common_Discard';
import previewAndSave from '@salesforce/label/c.UserSync_Common_PreviewAndSave';
import undoLast from '@salesforce/label/c.UserSync_Common_UndoLast';

export const labels = { affected, changes, discard, hide, label, previewAndSave, show, stale, undo, undoLast };
