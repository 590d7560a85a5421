import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'calendar' })
export class CalendarEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'smallint', array: true })
  weekend!: number[];
}

@Entity({ name: 'calendar_day' })
export class CalendarDayEntity {
  @PrimaryColumn({ type: 'uuid', name: 'calendar_id' })
  calendarId!: string;

  @PrimaryColumn({ type: 'date' })
  date!: LocalDate;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: LocalDate;

  @Column({ type: 'boolean' })
  confirmed!: boolean;
}

@Entity({ name: 'unit' })
export class UnitEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;
}

@Entity({ name: 'unit_version' })
export class UnitVersionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: LocalDate;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: LocalDate | null;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'short_name', nullable: true })
  shortName!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  level!: string;

  @Column({ type: 'uuid', name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column({ type: 'uuid', name: 'calendar_id' })
  calendarId!: string;

  @Column({ type: 'text', name: 'official_code', nullable: true })
  officialCode!: string | null;
}

@Entity({ name: 'person' })
export class PersonEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text' })
  locale!: string;

  @Column({ type: 'boolean', name: 'signs_in' })
  signsIn!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;
}

@Entity({ name: 'membership' })
export class MembershipEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: LocalDate;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: LocalDate | null;
}
