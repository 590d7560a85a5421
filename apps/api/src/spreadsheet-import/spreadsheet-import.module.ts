import { Module } from '@nestjs/common';
import { PastResultQueries } from '#record/spreadsheet-import/past-result.queries';
import { SpreadsheetImportQueries } from '#record/spreadsheet-import/spreadsheet-import.queries';
import { SpreadsheetImportService } from '#record/spreadsheet-import/spreadsheet-import.service';
import { serviceOf } from '../common/record.module.js';
import { PastResultController } from './past-result.controller.js';
import { SpreadsheetImportController } from './spreadsheet-import.controller.js';

@Module({
  controllers: [SpreadsheetImportController, PastResultController],
  providers: [serviceOf(SpreadsheetImportService), serviceOf(SpreadsheetImportQueries), serviceOf(PastResultQueries)],
})
export class SpreadsheetImportModule {}
