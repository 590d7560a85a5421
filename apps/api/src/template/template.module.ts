import { Module } from '@nestjs/common';
import { HouseStyleQueries } from '#record/template/house-style.queries';
import { HouseStyleService } from '#record/template/house-style.service';
import { TemplateQueries } from '#record/template/template.queries';
import { TemplateService } from '#record/template/template.service';
import { serviceOf } from '../common/record.module.js';
import { HouseStyleController } from './house-style.controller.js';
import { TemplateController } from './template.controller.js';

@Module({
  controllers: [TemplateController, HouseStyleController],
  providers: [
    serviceOf(TemplateQueries),
    serviceOf(TemplateService),
    serviceOf(HouseStyleQueries),
    serviceOf(HouseStyleService),
  ],
})
export class TemplateModule {}
