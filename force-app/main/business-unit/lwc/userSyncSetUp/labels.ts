import admin from '@salesforce/label/c.UserSync_SetUp_Admin';
import adminMissing from '@salesforce/label/c.UserSync_SetUp_AdminMissing';
import badId from '@salesforce/label/c.UserSync_Error_BadAccountEngagementId';
import cancel from '@salesforce/label/c.UserSync_Common_Cancel';
import create from '@salesforce/label/c.UserSync_SetUp_Create';
import credential from '@salesforce/label/c.UserSync_SetUp_Credential';
import credentialHelp from '@salesforce/label/c.UserSync_SetUp_CredentialHelp';
import discard from '@salesforce/label/c.UserSync_Common_Discard';
import draftBack from '@salesforce/label/c.UserSync_Common_DraftBack';
import fixed from '@salesforce/label/c.UserSync_SetUp_Fixed';
import heading from '@salesforce/label/c.UserSync_SetUp_Heading';
import id from '@salesforce/label/c.UserSync_SetUp_Id';
import idHelp from '@salesforce/label/c.UserSync_SetUp_IdHelp';
import mode from '@salesforce/label/c.UserSync_SetUp_Mode';
import name from '@salesforce/label/c.UserSync_SetUp_Name';
import nameMissing from '@salesforce/label/c.UserSync_Error_NameMissing';
import next from '@salesforce/label/c.UserSync_Common_Next';
import previous from '@salesforce/label/c.UserSync_Common_Previous';
import step1 from '@salesforce/label/c.UserSync_SetUp_Step1';
import step2 from '@salesforce/label/c.UserSync_SetUp_Step2';
import step3 from '@salesforce/label/c.UserSync_SetUp_Step3';
import sync from '@salesforce/label/c.UserSync_SetUp_Sync';
import today from '@salesforce/label/c.UserSync_SetUp_Today';
import todayCurrent from '@salesforce/label/c.UserSync_SetUp_TodayCurrent';
import todayHelp from '@salesforce/label/c.UserSync_SetUp_TodayHelp';
import todayLegacy from '@salesforce/label/c.UserSync_SetUp_TodayLegacy';
import todayNone from '@salesforce/label/c.UserSync_SetUp_TodayNone';
import watch from '@salesforce/label/c.UserSync_SetUp_Watch';

export const labels = {
  admin,
  adminMissing,
  badId,
  cancel,
  create,
  credential,
  credentialHelp,
  discard,
  draftBack,
  fixed,
  heading,
  id,
  idHelp,
  mode,
  name,
  nameMissing,
  next,
  previous,
  step1,
  step2,
  step3,
  sync,
  today,
  todayCurrent,
  todayHelp,
  todayLegacy,
  todayNone,
  watch
};
