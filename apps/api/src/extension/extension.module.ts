import { Module } from '@nestjs/common';
import { ExtensionService } from '#record/extension/extension.service';
import { serviceOf } from '../common/record.module.js';
import { ExtensionController } from './extension.controller.js';

@Module({ controllers: [ExtensionController], providers: [serviceOf(ExtensionService)] })
export class ExtensionModule {}
