import downloadCsv from '@salesforce/label/c.UserSync_Common_DownloadCsv';
import done from '@salesforce/label/c.UserSync_Csv_Done';
import failed from '@salesforce/label/c.UserSync_Csv_Failed';
import progress from '@salesforce/label/c.UserSync_Csv_Progress';
import stop from '@salesforce/label/c.UserSync_Csv_Stop';
import stopped from '@salesforce/label/c.UserSync_Csv_Stopped';
export const labels = { done, failed, downloadCsv, progress, stop, stopped };
