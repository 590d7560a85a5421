import { Module } from '@nestjs/common';
import { FormQueries } from '#record/form/form.queries';
import { FormService } from '#record/form/form.service';
import { serviceOf } from '../common/record.module.js';
import { FormController } from './form.controller.js';

@Module({ controllers: [FormController], providers: [serviceOf(FormQueries), serviceOf(FormService)] })
export class FormModule {}
