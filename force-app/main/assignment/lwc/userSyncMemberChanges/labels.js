import addText from '@salesforce/label/c.UserSync_Assign_AddText';
import marketing from '@salesforce/label/c.UserSync_Assign_Marketing';
import removeText from '@salesforce/label/c.UserSync_Assign_RemoveText';
import sales from '@salesforce/label/c.UserSync_Assign_Sales';
export const labels = { addText, marketing, removeText, sales };
