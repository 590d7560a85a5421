import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  type Comment,
  type CommentChange,
  type CommentFilter,
  type CommentInput,
  type CommentPage,
  type CommentPeopleFilter,
  type CommentPerson,
  type CommentUnitsFilter,
  commentChangeSchema,
  commentFilterSchema,
  commentInputSchema,
  commentPageSchema,
  commentPeopleFilterSchema,
  commentPersonSchema,
  commentSchema,
  commentUnitsFilterSchema,
} from '#contracts/http/comment';
import { idSchema, unitRefSchema } from '#contracts/http/primitives';
import { CommentQueries } from '#record/comment/comment.queries';
import { CommentService } from '#record/comment/comment.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';

@ApiTags('comments')
@Controller('comments')
export class CommentController {
  constructor(
    private readonly comments: CommentQueries,
    private readonly service: CommentService,
  ) {}

  @Get()
  @Read({
    summary:
      'What was said about a subject, newest first: the office (who sees the subject over all units) reads all of it, a unit what is talked over with it.',
    answer: commentPageSchema,
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: commentFilterSchema }) query: CommentFilter,
  ): Promise<CommentPage> {
    return this.comments.list(actor, access, query);
  }

  @Get('people')
  @Read({ summary: 'Who may be named in a comment: who would see it.', answer: z.array(commentPersonSchema) })
  people(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: commentPeopleFilterSchema }) query: CommentPeopleFilter,
  ): Promise<CommentPerson[]> {
    return this.comments.people(actor, access, query);
  }

  @Get('units')
  @Read({
    summary:
      'With which units it may be talked about: the office with each that sees the subject, others for their own.',
    answer: z.array(unitRefSchema),
  })
  units(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: commentUnitsFilterSchema }) query: CommentUnitsFilter,
  ): Promise<z.infer<typeof unitRefSchema>[]> {
    return this.comments.units(actor, access, query);
  }

  @Post()
  @Command({
    summary: 'Says something about a subject; who is named gets a notification, who spoke before a notice in the app.',
    answer: commentSchema,
    status: 201,
  })
  make(
    @CurrentCaller() { actor, access }: Caller,
    @Body({ schema: commentInputSchema }) input: CommentInput,
  ): Promise<Comment> {
    return this.service.make(actor, access, input);
  }

  @Put(':id')
  @Command({
    summary: 'Changes the words of one’s own comment, within 15 minutes.',
    answer: commentSchema,
    refusals: ['COMMENT_NOT_EDITABLE', 'COMMENT_WITHDRAWN'],
  })
  change(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: commentChangeSchema }) input: CommentChange,
  ): Promise<Comment> {
    return this.service.change(actor, access, id, input);
  }

  @Delete(':id')
  @Command({
    summary: 'Withdraws one’s own comment: that it was made stays, its words are not shown again.',
    answer: commentSchema,
  })
  withdraw(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<Comment> {
    return this.service.withdraw(actor, access, id);
  }
}
