import again from '@salesforce/label/c.UserSync_PreviewModal_Again';
import cancel from '@salesforce/label/c.UserSync_Common_Cancel';
import counting from '@salesforce/label/c.UserSync_PreviewModal_Counting';
import failed from '@salesforce/label/c.UserSync_PreviewModal_Failed';
import fullControl from '@salesforce/label/c.UserSync_PreviewModal_FullControl';
import heading from '@salesforce/label/c.UserSync_PreviewModal_Heading';
import inBoth from '@salesforce/label/c.UserSync_PreviewModal_InBoth';
import nothing from '@salesforce/label/c.UserSync_PreviewModal_Nothing';
import safe from '@salesforce/label/c.UserSync_PreviewModal_Safe';
import save from '@salesforce/label/c.UserSync_PreviewModal_Save';
import saveWithout from '@salesforce/label/c.UserSync_PreviewModal_SaveWithout';
import starting from '@salesforce/label/c.UserSync_PreviewModal_Starting';
import summary from '@salesforce/label/c.UserSync_PreviewModal_Summary';
export const labels = {
    again,
    cancel,
    counting,
    failed,
    fullControl,
    heading,
    inBoth,
    nothing,
    safe,
    save,
    saveWithout,
    starting,
    summary
};
