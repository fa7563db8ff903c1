package org.claimtracker.common;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Id, version and creation time, common to all entities. */
@MappedSuperclass
public abstract class BaseEntity extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
  @SequenceGenerator(name = "entity_seq", sequenceName = "entity_seq", allocationSize = 50)
  public Long id;

  @Version public long version;

  @Column(updatable = false)
  public Instant createdAt;

  @PrePersist
  void born() {
    if (createdAt == null) {
      createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
  }
}
