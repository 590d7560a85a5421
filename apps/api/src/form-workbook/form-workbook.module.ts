import { Module } from '@nestjs/common';
import { FormWorkbookService } from '#record/form-workbook/form-workbook.service';
import { serviceOf } from '../common/record.module.js';
import { FormWorkbookController } from './form-workbook.controller.js';

@Module({ controllers: [FormWorkbookController], providers: [serviceOf(FormWorkbookService)] })
export class FormWorkbookModule {}
