import undoTitle from '@salesforce/label/c.UserSync_Basket_UndoTitle';
import hide from '@salesforce/label/c.UserSync_Basket_Hide';
import label from '@salesforce/label/c.UserSync_Basket_Label';
import show from '@salesforce/label/c.UserSync_Basket_Show';
import affected from '@salesforce/label/c.UserSync_Common_Affected';
import affectedAbout from '@salesforce/label/c.UserSync_Common_AffectedAbout';
import changes from '@salesforce/label/c.UserSync_Common_Changes';
import discard from '@salesforce/label/c.UserSync_Common_Discard';
import previewAndSave from '@salesforce/label/c.UserSync_Common_PreviewAndSave';
import undo from '@salesforce/label/c.UserSync_Common_Undo';
import undoLast from '@salesforce/label/c.UserSync_Common_UndoLast';
export const labels = {
    affected,
    affectedAbout,
    changes,
    discard,
    hide,
    label,
    previewAndSave,
    show,
    undo,
    undoLast,
    undoTitle
};
