import { Module } from '@nestjs/common';
import { InstallationQueries } from '#record/setup/installation.queries';
import { SampleProgrammeService } from '#record/setup/sample-programme.service';
import { SetUpService } from '#record/setup/set-up.service';
import { SetUpSteps } from '#record/setup/set-up-steps.service';
import { serviceOf } from '../common/record.module.js';
import { InstallationController } from '../installation/installation.controller.js';
import { SetUpThrottle } from './set-up-throttle.guard.js';
import { SetupController } from './setup.controller.js';

@Module({
  controllers: [InstallationController, SetupController],
  providers: [
    serviceOf(InstallationQueries),
    serviceOf(SetUpService),
    serviceOf(SetUpSteps),
    serviceOf(SampleProgrammeService),
    SetUpThrottle,
  ],
})
export class SetupModule {}
