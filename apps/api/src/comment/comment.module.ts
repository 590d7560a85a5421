import { Module } from '@nestjs/common';
import { CommentQueries } from '#record/comment/comment.queries';
import { CommentService } from '#record/comment/comment.service';
import { serviceOf } from '../common/record.module.js';
import { CommentController } from './comment.controller.js';

@Module({
  controllers: [CommentController],
  providers: [serviceOf(CommentQueries), serviceOf(CommentService)],
})
export class CommentModule {}
