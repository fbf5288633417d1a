using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Virksomhed.Crm.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccessRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    GraceDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadsADay = table.Column<int>(type: "INTEGER", nullable: false),
                    TimesUsual = table.Column<int>(type: "INTEGER", nullable: false),
                    EmergencyHours = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AgreementImportMappings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementImportMappings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<int>(type: "INTEGER", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Hash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditHeads",
                columns: table => new
                {
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    CutNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    CutHash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    Seal = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    ProtectedKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHeads", x => x.MunicipalityCode);
                });

            migrationBuilder.CreateTable(
                name: "Branches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Edition = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 6, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Branches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CsrFigures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Holders = table.Column<int>(type: "INTEGER", nullable: false),
                    NewHolders = table.Column<int>(type: "INTEGER", nullable: true),
                    CountedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CsrFigures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CsrRuleSets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    ThresholdPercent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    MoreThan = table.Column<bool>(type: "INTEGER", nullable: false),
                    Schemes = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SecondThresholdPercent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    SecondSchemes = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    EitherBelow = table.Column<int>(type: "INTEGER", nullable: true),
                    LookBackMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    Denominator = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosesAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Committee = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    CommitteeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReceptionOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    LeftOpen = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CsrRuleSets", x => x.Id);
                    table.UniqueConstraint("AK_CsrRuleSets_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                });

            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExternalIndicators",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExternalIndicators", x => x.Id);
                    table.UniqueConstraint("AK_ExternalIndicators_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                });

            migrationBuilder.CreateTable(
                name: "MilestoneRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Milestone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    IsVoluntary = table.Column<bool>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MilestoneRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Municipalities",
                columns: table => new
                {
                    Code = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    EntrancePhone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Partnership = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SharesFigures = table.Column<bool>(type: "INTEGER", nullable: false),
                    PartnershipContactsPerYear = table.Column<int>(type: "INTEGER", nullable: false),
                    CooperationContactsPerYear = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactContactsPerYear = table.Column<int>(type: "INTEGER", nullable: false),
                    PassiveContactsPerYear = table.Column<int>(type: "INTEGER", nullable: false),
                    DoubleContactDays = table.Column<int>(type: "INTEGER", nullable: false),
                    LargeEmployerFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswerWithinDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Municipalities", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "OperationMarks",
                columns: table => new
                {
                    Deed = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Succeeded = table.Column<bool>(type: "INTEGER", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OperationMarks", x => x.Deed);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMails",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    MessageKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProtectedText = table.Column<string>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Partners",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partners", x => x.Id);
                    table.UniqueConstraint("AK_Partners_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                });

            migrationBuilder.CreateTable(
                name: "ProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RatioRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CountingUnit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Minimum = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployeesPerPlace = table.Column<int>(type: "INTEGER", nullable: false),
                    Threshold = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployeesPerPlaceAbove = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RatioRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ResponseRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ContactWithin = table.Column<int>(type: "INTEGER", nullable: false),
                    VisitWithin = table.Column<int>(type: "INTEGER", nullable: false),
                    Closed = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResponseRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RetentionRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Schemes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NameSort = table.Column<string>(type: "TEXT", maxLength: 161, nullable: false),
                    Needs = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    Persons = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    Employers = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    TakesAgreements = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Schemes", x => x.Id);
                    table.UniqueConstraint("AK_Schemes_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                });

            migrationBuilder.CreateTable(
                name: "SurveyAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Quarter = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Occasion = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Recruitment = table.Column<int>(type: "INTEGER", nullable: true),
                    Service = table.Column<int>(type: "INTEGER", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SurveyOptOuts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyOptOuts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SurveyRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    DaysBetween = table.Column<int>(type: "INTEGER", nullable: false),
                    RemindAfterDays = table.Column<int>(type: "INTEGER", nullable: false),
                    DaysOpen = table.Column<int>(type: "INTEGER", nullable: false),
                    HighFrom = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Trades",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Education = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    MayHaveVoksenelevloen = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trades", x => x.Id);
                    table.UniqueConstraint("AK_Trades_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                });

            migrationBuilder.CreateTable(
                name: "VisitRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VideoCounts = table.Column<bool>(type: "INTEGER", nullable: false),
                    NeedsContactPerson = table.Column<bool>(type: "INTEGER", nullable: false),
                    OncePerUnitAndDay = table.Column<bool>(type: "INTEGER", nullable: false),
                    MinimumMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    RegisteredWithinDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VoksenlaerlingRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MinimumAge = table.Column<int>(type: "INTEGER", nullable: false),
                    ApplicationMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    UnemployedRate = table.Column<int>(type: "INTEGER", nullable: true),
                    UnskilledRate = table.Column<int>(type: "INTEGER", nullable: true),
                    UnskilledMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    VoksenelevloenShutsOut = table.Column<bool>(type: "INTEGER", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VoksenlaerlingRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SchemeRates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    SchemeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemeRates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchemeRates_Schemes_SchemeId_MunicipalityCode",
                        columns: x => new { x.SchemeId, x.MunicipalityCode },
                        principalTable: "Schemes",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SchemeTerms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    SchemeId = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ForWhom = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Duration = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Money = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Duties = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Apply = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ApplyLink = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Call = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Ratio = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    NeedsExtraEmployment = table.Column<bool>(type: "INTEGER", nullable: false),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemeTerms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchemeTerms_Schemes_SchemeId_MunicipalityCode",
                        columns: x => new { x.SchemeId, x.MunicipalityCode },
                        principalTable: "Schemes",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreementImportChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    AgreementImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    AgreementId = table.Column<int>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    VersionAfter = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementImportChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AgreementImportFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    AgreementImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementImportFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AgreementImportRefusals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    AgreementImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Values = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementImportRefusals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AgreementImports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedById = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Counts_Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_New = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Read = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Refused = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Unchanged = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementImports", x => x.Id);
                    table.UniqueConstraint("AK_AgreementImports_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                });

            migrationBuilder.CreateTable(
                name: "Agreements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductionUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchemeId = table.Column<int>(type: "INTEGER", nullable: false),
                    ResponsibleId = table.Column<int>(type: "INTEGER", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HoursAWeek = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Field = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    VitasNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    VitasLink = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    NextCheckOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OwnReference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    HoursNow = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    HoursNowOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Conversion = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ConversionAskedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OrdinaryHours = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    RatioReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    FormKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreements", x => x.Id);
                    table.UniqueConstraint("AK_Agreements_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_Agreements_Schemes_SchemeId_MunicipalityCode",
                        columns: x => new { x.SchemeId, x.MunicipalityCode },
                        principalTable: "Schemes",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExtraEmployments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    AgreementId = table.Column<int>(type: "INTEGER", nullable: false),
                    LatestEmployees = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    LatestMonth = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AverageEmployees = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    AverageUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RepresentativeConfirmed = table.Column<bool>(type: "INTEGER", nullable: true),
                    RepresentativeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    VacatedByDismissal = table.Column<bool>(type: "INTEGER", nullable: true),
                    VacatedAnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExtraEmployments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExtraEmployments_Agreements_AgreementId_MunicipalityCode",
                        columns: x => new { x.AgreementId, x.MunicipalityCode },
                        principalTable: "Agreements",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApprenticePeriod",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VoksenlaerlingId = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApprenticePeriod", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    RoleId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: true),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NameSort = table.Column<string>(type: "TEXT", maxLength: 201, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AttestedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AttestationRemindedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AttestationWarnedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeavesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CalendarKeyHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                    table.UniqueConstraint("AK_AspNetUsers_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_AspNetUsers_Municipalities_MunicipalityCode",
                        column: x => x.MunicipalityCode,
                        principalTable: "Municipalities",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommitteeReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Committee = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    StartedById = table.Column<int>(type: "INTEGER", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FiguresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ApprovedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LockedById = table.Column<int>(type: "INTEGER", nullable: true),
                    LockedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReopenedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ReopenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReopenReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteeReports", x => x.Id);
                    table.UniqueConstraint("AK_CommitteeReports_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_CommitteeReports_AspNetUsers_ApprovedById_MunicipalityCode",
                        columns: x => new { x.ApprovedById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommitteeReports_AspNetUsers_LockedById_MunicipalityCode",
                        columns: x => new { x.LockedById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommitteeReports_AspNetUsers_ReopenedById_MunicipalityCode",
                        columns: x => new { x.ReopenedById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommitteeReports_AspNetUsers_StartedById_MunicipalityCode",
                        columns: x => new { x.StartedById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CsrRuleSetRevision",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    RuleSetId = table.Column<int>(type: "INTEGER", nullable: false),
                    Was = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ChangedById = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CsrRuleSetRevision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CsrRuleSetRevision_AspNetUsers_ChangedById_MunicipalityCode",
                        columns: x => new { x.ChangedById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CsrRuleSetRevision_CsrRuleSets_RuleSetId_MunicipalityCode",
                        columns: x => new { x.RuleSetId, x.MunicipalityCode },
                        principalTable: "CsrRuleSets",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CvrImports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedById = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StoredName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    BytesDone = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    HasRun = table.Column<bool>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Counts_Ceased = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Foreign = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_New = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Read = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Refused = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Unchanged = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CvrImports", x => x.Id);
                    table.UniqueConstraint("AK_CvrImports_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_CvrImports_AspNetUsers_StartedById_MunicipalityCode",
                        columns: x => new { x.StartedById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Employers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Cvr = table.Column<string>(type: "TEXT", unicode: false, maxLength: 8, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameSort = table.Column<string>(type: "TEXT", maxLength: 401, nullable: false),
                    LegalForm = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    BranchCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 6, nullable: true),
                    BranchEdition = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Employees = table.Column<int>(type: "INTEGER", nullable: true),
                    SizeFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    Street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PostalCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Town = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SeatCode = table.Column<int>(type: "INTEGER", nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsProtected = table.Column<bool>(type: "INTEGER", nullable: false),
                    FetchedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CeasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Alias = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    OwnPhone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    OwnEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    OwnWebsite = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    DeputyId = table.Column<int>(type: "INTEGER", nullable: true),
                    SicknessAdviserId = table.Column<int>(type: "INTEGER", nullable: true),
                    LatestContactOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NextContactOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Employers", x => x.Id);
                    table.UniqueConstraint("AK_Employers_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_Employers_AspNetUsers_DeputyId_MunicipalityCode",
                        columns: x => new { x.DeputyId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Employers_AspNetUsers_OwnerId_MunicipalityCode",
                        columns: x => new { x.OwnerId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Employers_AspNetUsers_SicknessAdviserId_MunicipalityCode",
                        columns: x => new { x.SicknessAdviserId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ResponsibleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.UniqueConstraint("AK_Events_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_Events_AspNetUsers_ResponsibleId_MunicipalityCode",
                        columns: x => new { x.ResponsibleId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExternalObservation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ExternalIndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExternalObservation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExternalObservation_AspNetUsers_ById_MunicipalityCode",
                        columns: x => new { x.ById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExternalObservation_ExternalIndicators_ExternalIndicatorId_MunicipalityCode",
                        columns: x => new { x.ExternalIndicatorId, x.MunicipalityCode },
                        principalTable: "ExternalIndicators",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Goals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ExternalIndicatorId = table.Column<int>(type: "INTEGER", nullable: true),
                    BenchmarkId = table.Column<int>(type: "INTEGER", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Marker = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    FromYear = table.Column<int>(type: "INTEGER", nullable: true),
                    ToYear = table.Column<int>(type: "INTEGER", nullable: true),
                    EmployerFacing = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Contradiction = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Reference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    Topic = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Goals", x => x.Id);
                    table.UniqueConstraint("AK_Goals_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_Goals_AspNetUsers_OwnerId_MunicipalityCode",
                        columns: x => new { x.OwnerId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Goals_ExternalIndicators_BenchmarkId_MunicipalityCode",
                        columns: x => new { x.BenchmarkId, x.MunicipalityCode },
                        principalTable: "ExternalIndicators",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Goals_ExternalIndicators_ExternalIndicatorId_MunicipalityCode",
                        columns: x => new { x.ExternalIndicatorId, x.MunicipalityCode },
                        principalTable: "ExternalIndicators",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PortalRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Cvr = table.Column<string>(type: "TEXT", unicode: false, maxLength: 8, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DecidedById = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PortalRequests_AspNetUsers_DecidedById_MunicipalityCode",
                        columns: x => new { x.DecidedById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReadingAlerts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Usual = table.Column<int>(type: "INTEGER", nullable: false),
                    Limit = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadingAlerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReadingAlerts_AspNetUsers_UserId_MunicipalityCode",
                        columns: x => new { x.UserId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportSubscriptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Report = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSubscriptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportSubscriptions_AspNetUsers_UserId_MunicipalityCode",
                        columns: x => new { x.UserId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_AspNetUsers_UserId_MunicipalityCode",
                        columns: x => new { x.UserId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TeamMembers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    FromHour = table.Column<int>(type: "INTEGER", nullable: false),
                    UntilHour = table.Column<int>(type: "INTEGER", nullable: false),
                    Areas = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IsOnTeam = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeamMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TeamMembers_AspNetUsers_UserId_MunicipalityCode",
                        columns: x => new { x.UserId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UserSessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    KeyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Browser = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Platform = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    HasSecondStep = table.Column<bool>(type: "INTEGER", nullable: false),
                    BeganAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserSessions_AspNetUsers_UserId_MunicipalityCode",
                        columns: x => new { x.UserId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CvrImportRefusals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    CvrImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    DocumentNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CvrImportRefusals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CvrImportRefusals_CvrImports_CvrImportId_MunicipalityCode",
                        columns: x => new { x.CvrImportId, x.MunicipalityCode },
                        principalTable: "CvrImports",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assignments_AspNetUsers_UserId_MunicipalityCode",
                        columns: x => new { x.UserId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assignments_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CsrReminders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    RemindedFor = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CsrReminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CsrReminders_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmployerSearchTerms",
                columns: table => new
                {
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerSearchTerms", x => new { x.MunicipalityCode, x.Term, x.EmployerId });
                    table.ForeignKey(
                        name: "FK_EmployerSearchTerms_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmployerWishes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    HowOften = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Consents = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConsentedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ChangedById = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerWishes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmployerWishes_AspNetUsers_ChangedById_MunicipalityCode",
                        columns: x => new { x.ChangedById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EmployerWishes_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Inquiries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: true),
                    AskedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Cvr = table.Column<string>(type: "TEXT", unicode: false, maxLength: 8, nullable: true),
                    CompanyName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Town = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Needs = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnswerDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    FirstAnswerAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inquiries", x => x.Id);
                    table.UniqueConstraint("AK_Inquiries_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_Inquiries_AspNetUsers_AskedById_MunicipalityCode",
                        columns: x => new { x.AskedById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inquiries_AspNetUsers_OwnerId_MunicipalityCode",
                        columns: x => new { x.OwnerId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Inquiries_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PortalAccesses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    MayInvite = table.Column<bool>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    GivenById = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedById = table.Column<int>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalAccesses", x => x.Id);
                    table.UniqueConstraint("AK_PortalAccesses_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_PortalAccesses_AspNetUsers_EndedById_MunicipalityCode",
                        columns: x => new { x.EndedById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PortalAccesses_AspNetUsers_GivenById_MunicipalityCode",
                        columns: x => new { x.GivenById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PortalAccesses_AspNetUsers_UserId_MunicipalityCode",
                        columns: x => new { x.UserId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PortalAccesses_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PortalMessages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsFromEmployer = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FormKey = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PortalMessages_AspNetUsers_AuthorId_MunicipalityCode",
                        columns: x => new { x.AuthorId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PortalMessages_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProductionUnits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    PNumber = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BranchCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 6, nullable: true),
                    BranchEdition = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Employees = table.Column<int>(type: "INTEGER", nullable: true),
                    SizeFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    Street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PostalCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Town = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SeatCode = table.Column<int>(type: "INTEGER", nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsProtected = table.Column<bool>(type: "INTEGER", nullable: false),
                    FetchedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CeasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProductionUnits", x => x.Id);
                    table.UniqueConstraint("AK_ProductionUnits_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_ProductionUnits_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommitteeComment",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    CommitteeReportId = table.Column<int>(type: "INTEGER", nullable: false),
                    GoalId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteeComment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommitteeComment_CommitteeReports_CommitteeReportId_MunicipalityCode",
                        columns: x => new { x.CommitteeReportId, x.MunicipalityCode },
                        principalTable: "CommitteeReports",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommitteeComment_Goals_GoalId_MunicipalityCode",
                        columns: x => new { x.GoalId, x.MunicipalityCode },
                        principalTable: "Goals",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommitteeFigures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    CommitteeReportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    GoalId = table.Column<int>(type: "INTEGER", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Marker = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reached = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    ReachedWords = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReachedWhen = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Aim = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    AimWords = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Light = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Trend = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteeFigures", x => x.Id);
                    table.UniqueConstraint("AK_CommitteeFigures_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_CommitteeFigures_CommitteeReports_CommitteeReportId_MunicipalityCode",
                        columns: x => new { x.CommitteeReportId, x.MunicipalityCode },
                        principalTable: "CommitteeReports",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommitteeFigures_Goals_GoalId_MunicipalityCode",
                        columns: x => new { x.GoalId, x.MunicipalityCode },
                        principalTable: "Goals",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalNumber",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GoalId = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalNumber", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalNumber_Goals_GoalId_MunicipalityCode",
                        columns: x => new { x.GoalId, x.MunicipalityCode },
                        principalTable: "Goals",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalSnapshots",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    GoalId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reported = table.Column<int>(type: "INTEGER", nullable: false),
                    Target = table.Column<int>(type: "INTEGER", nullable: true),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalSnapshots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalSnapshots_Goals_GoalId_MunicipalityCode",
                        columns: x => new { x.GoalId, x.MunicipalityCode },
                        principalTable: "Goals",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalTarget",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GoalId = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalTarget", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalTarget_Goals_GoalId_MunicipalityCode",
                        columns: x => new { x.GoalId, x.MunicipalityCode },
                        principalTable: "Goals",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecruitmentDrafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Positions = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Hours = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Requirements = table.Column<string>(type: "TEXT", maxLength: 800, nullable: true),
                    Services = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    InquiryId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecruitmentDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecruitmentDrafts_AspNetUsers_UserId_MunicipalityCode",
                        columns: x => new { x.UserId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecruitmentDrafts_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecruitmentDrafts_Inquiries_InquiryId_MunicipalityCode",
                        columns: x => new { x.InquiryId, x.MunicipalityCode },
                        principalTable: "Inquiries",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactPersons",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductionUnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NameFolded = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MergedIntoId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactPersons", x => x.Id);
                    table.UniqueConstraint("AK_ContactPersons_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_ContactPersons_ContactPersons_MergedIntoId_MunicipalityCode",
                        columns: x => new { x.MergedIntoId, x.MunicipalityCode },
                        principalTable: "ContactPersons",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactPersons_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactPersons_ProductionUnits_ProductionUnitId_MunicipalityCode",
                        columns: x => new { x.ProductionUnitId, x.MunicipalityCode },
                        principalTable: "ProductionUnits",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductionUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    ConsultantId = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Form = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Purposes = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    PartnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    BasisDetail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    HiringNow = table.Column<int>(type: "INTEGER", nullable: true),
                    HiringLater = table.Column<int>(type: "INTEGER", nullable: true),
                    HiringOccupation = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    CountsAsVisit = table.Column<bool>(type: "INTEGER", nullable: false),
                    NotCounted = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    CountedDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FormKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeletedReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.UniqueConstraint("AK_Contacts_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_Contacts_AspNetUsers_ConsultantId_MunicipalityCode",
                        columns: x => new { x.ConsultantId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contacts_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contacts_Partners_PartnerId_MunicipalityCode",
                        columns: x => new { x.PartnerId, x.MunicipalityCode },
                        principalTable: "Partners",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contacts_ProductionUnits_ProductionUnitId_MunicipalityCode",
                        columns: x => new { x.ProductionUnitId, x.MunicipalityCode },
                        principalTable: "ProductionUnits",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CsrApplications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductionUnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    UnitKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Staff = table.Column<int>(type: "INTEGER", nullable: true),
                    Percent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    MeetsRules = table.Column<bool>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AwardedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CountedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CsrApplications", x => x.Id);
                    table.UniqueConstraint("AK_CsrApplications_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_CsrApplications_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CsrApplications_ProductionUnits_ProductionUnitId_MunicipalityCode",
                        columns: x => new { x.ProductionUnitId, x.MunicipalityCode },
                        principalTable: "ProductionUnits",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Fastholdelsessager",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductionUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    ResponsibleId = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AskedThrough = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    FirstSickDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LongLeave = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Tools = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    NextOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NextWhat = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Deadline = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    DeadlineOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProtectedReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 500, nullable: true),
                    FormKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fastholdelsessager", x => x.Id);
                    table.UniqueConstraint("AK_Fastholdelsessager_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_Fastholdelsessager_AspNetUsers_ResponsibleId_MunicipalityCode",
                        columns: x => new { x.ResponsibleId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Fastholdelsessager_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Fastholdelsessager_ProductionUnits_ProductionUnitId_MunicipalityCode",
                        columns: x => new { x.ProductionUnitId, x.MunicipalityCode },
                        principalTable: "ProductionUnits",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MonthlyEmployments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductionUnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Employees = table.Column<int>(type: "INTEGER", nullable: true),
                    FullTimePersons = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthlyEmployments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MonthlyEmployments_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MonthlyEmployments_ProductionUnits_ProductionUnitId_MunicipalityCode",
                        columns: x => new { x.ProductionUnitId, x.MunicipalityCode },
                        principalTable: "ProductionUnits",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PortalAccessUnit",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    PortalAccessId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductionUnitId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalAccessUnit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PortalAccessUnit_PortalAccesses_PortalAccessId_MunicipalityCode",
                        columns: x => new { x.PortalAccessId, x.MunicipalityCode },
                        principalTable: "PortalAccesses",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PortalAccessUnit_ProductionUnits_ProductionUnitId_MunicipalityCode",
                        columns: x => new { x.ProductionUnitId, x.MunicipalityCode },
                        principalTable: "ProductionUnits",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StaffCounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductionUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    CountedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Employees = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    CountingUnit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    RegisteredById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffCounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffCounts_AspNetUsers_RegisteredById_MunicipalityCode",
                        columns: x => new { x.RegisteredById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StaffCounts_ProductionUnits_ProductionUnitId_MunicipalityCode",
                        columns: x => new { x.ProductionUnitId, x.MunicipalityCode },
                        principalTable: "ProductionUnits",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Voksenlaerlinge",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductionUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    TradeId = table.Column<int>(type: "INTEGER", nullable: false),
                    ConsultantId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WayIn = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    HasVoksenelevloen = table.Column<bool>(type: "INTEGER", nullable: true),
                    Subsidy = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ApplyBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AppliedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    OutcomeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BreakReason = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Voksenlaerlinge", x => x.Id);
                    table.UniqueConstraint("AK_Voksenlaerlinge_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_Voksenlaerlinge_AspNetUsers_ConsultantId_MunicipalityCode",
                        columns: x => new { x.ConsultantId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Voksenlaerlinge_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Voksenlaerlinge_ProductionUnits_ProductionUnitId_MunicipalityCode",
                        columns: x => new { x.ProductionUnitId, x.MunicipalityCode },
                        principalTable: "ProductionUnits",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Voksenlaerlinge_Trades_TradeId_MunicipalityCode",
                        columns: x => new { x.TradeId, x.MunicipalityCode },
                        principalTable: "Trades",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommitteePoint",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    CommitteeFigureId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reached = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Aim = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteePoint", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommitteePoint_CommitteeFigures_CommitteeFigureId_MunicipalityCode",
                        columns: x => new { x.CommitteeFigureId, x.MunicipalityCode },
                        principalTable: "CommitteeFigures",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InsightRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExtendedBecause = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    RefusedBecause = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RemindOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RegisteredById = table.Column<int>(type: "INTEGER", nullable: false),
                    FormKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InsightRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InsightRequests_AspNetUsers_RegisteredById_MunicipalityCode",
                        columns: x => new { x.RegisteredById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InsightRequests_ContactPersons_ContactPersonId_MunicipalityCode",
                        columns: x => new { x.ContactPersonId, x.MunicipalityCode },
                        principalTable: "ContactPersons",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InsightRequests_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobOrders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    FormKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductionUnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    InquiryId = table.Column<int>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OccupationCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    Occupation = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Positions = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    HoursAWeek = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Requirements = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Languages = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Licence = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Services = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    NotFilledReason = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Proposed = table.Column<int>(type: "INTEGER", nullable: false),
                    Invited = table.Column<int>(type: "INTEGER", nullable: false),
                    Hired = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstCandidateOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AdText = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ApplyTo = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    ApplyBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AdConsentedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobOrders", x => x.Id);
                    table.UniqueConstraint("AK_JobOrders_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_JobOrders_AspNetUsers_OwnerId_MunicipalityCode",
                        columns: x => new { x.OwnerId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobOrders_ContactPersons_ContactPersonId_MunicipalityCode",
                        columns: x => new { x.ContactPersonId, x.MunicipalityCode },
                        principalTable: "ContactPersons",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobOrders_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobOrders_Inquiries_InquiryId_MunicipalityCode",
                        columns: x => new { x.InquiryId, x.MunicipalityCode },
                        principalTable: "Inquiries",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobOrders_ProductionUnits_ProductionUnitId_MunicipalityCode",
                        columns: x => new { x.ProductionUnitId, x.MunicipalityCode },
                        principalTable: "ProductionUnits",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyInvitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SubjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RemindedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    ReminderHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyInvitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyInvitations_ContactPersons_ContactPersonId_MunicipalityCode",
                        columns: x => new { x.ContactPersonId, x.MunicipalityCode },
                        principalTable: "ContactPersons",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyInvitations_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactColleague",
                columns: table => new
                {
                    ContactId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactColleague", x => new { x.ContactId, x.UserId });
                    table.ForeignKey(
                        name: "FK_ContactColleague_AspNetUsers_UserId_MunicipalityCode",
                        columns: x => new { x.UserId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactColleague_Contacts_ContactId_MunicipalityCode",
                        columns: x => new { x.ContactId, x.MunicipalityCode },
                        principalTable: "Contacts",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactMeeting",
                columns: table => new
                {
                    ContactId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactMeeting", x => new { x.ContactId, x.ContactPersonId });
                    table.ForeignKey(
                        name: "FK_ContactMeeting_ContactPersons_ContactPersonId_MunicipalityCode",
                        columns: x => new { x.ContactPersonId, x.MunicipalityCode },
                        principalTable: "ContactPersons",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactMeeting_Contacts_ContactId_MunicipalityCode",
                        columns: x => new { x.ContactId, x.MunicipalityCode },
                        principalTable: "Contacts",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventInvitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductionUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    BasisDetail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Participant = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Persons = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attended = table.Column<bool>(type: "INTEGER", nullable: true),
                    ContactId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventInvitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventInvitations_ContactPersons_ContactPersonId_MunicipalityCode",
                        columns: x => new { x.ContactPersonId, x.MunicipalityCode },
                        principalTable: "ContactPersons",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventInvitations_Contacts_ContactId_MunicipalityCode",
                        columns: x => new { x.ContactId, x.MunicipalityCode },
                        principalTable: "Contacts",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventInvitations_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventInvitations_Events_EventId_MunicipalityCode",
                        columns: x => new { x.EventId, x.MunicipalityCode },
                        principalTable: "Events",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventInvitations_ProductionUnits_ProductionUnitId_MunicipalityCode",
                        columns: x => new { x.ProductionUnitId, x.MunicipalityCode },
                        principalTable: "ProductionUnits",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FollowUps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<int>(type: "INTEGER", nullable: true),
                    ResponsibleId = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneById = table.Column<int>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUps_AspNetUsers_DoneById_MunicipalityCode",
                        columns: x => new { x.DoneById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUps_AspNetUsers_ResponsibleId_MunicipalityCode",
                        columns: x => new { x.ResponsibleId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUps_Contacts_ContactId_MunicipalityCode",
                        columns: x => new { x.ContactId, x.MunicipalityCode },
                        principalTable: "Contacts",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUps_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InquiryStep",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    InquiryId = table.Column<int>(type: "INTEGER", nullable: false),
                    Event = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    ToId = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ContactId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InquiryStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InquiryStep_AspNetUsers_ById_MunicipalityCode",
                        columns: x => new { x.ById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InquiryStep_AspNetUsers_ToId_MunicipalityCode",
                        columns: x => new { x.ToId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InquiryStep_Contacts_ContactId_MunicipalityCode",
                        columns: x => new { x.ContactId, x.MunicipalityCode },
                        principalTable: "Contacts",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InquiryStep_Inquiries_InquiryId_MunicipalityCode",
                        columns: x => new { x.InquiryId, x.MunicipalityCode },
                        principalTable: "Inquiries",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CsrCount",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ApplicationId = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Scheme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Persons = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CsrCount", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CsrCount_CsrApplications_ApplicationId_MunicipalityCode",
                        columns: x => new { x.ApplicationId, x.MunicipalityCode },
                        principalTable: "CsrApplications",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CsrDocuments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ApplicationId = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    StoredName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    UploadedById = table.Column<int>(type: "INTEGER", nullable: true),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CsrDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CsrDocuments_AspNetUsers_UploadedById_MunicipalityCode",
                        columns: x => new { x.UploadedById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CsrDocuments_CsrApplications_ApplicationId_MunicipalityCode",
                        columns: x => new { x.ApplicationId, x.MunicipalityCode },
                        principalTable: "CsrApplications",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CsrStep",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ApplicationId = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    TakenById = table.Column<int>(type: "INTEGER", nullable: true),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CsrStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CsrStep_AspNetUsers_TakenById_MunicipalityCode",
                        columns: x => new { x.TakenById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CsrStep_CsrApplications_ApplicationId_MunicipalityCode",
                        columns: x => new { x.ApplicationId, x.MunicipalityCode },
                        principalTable: "CsrApplications",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dispatches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductionUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Urgency = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    WishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WishedPart = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ContactPersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    AskedByRole = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    FastholdelsessagId = table.Column<int>(type: "INTEGER", nullable: true),
                    TakenInById = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnswerDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VisitDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FromHour = table.Column<int>(type: "INTEGER", nullable: true),
                    Hours = table.Column<int>(type: "INTEGER", nullable: true),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ContactId = table.Column<int>(type: "INTEGER", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CancelledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FormKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dispatches", x => x.Id);
                    table.UniqueConstraint("AK_Dispatches_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_Dispatches_AspNetUsers_MemberId_MunicipalityCode",
                        columns: x => new { x.MemberId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dispatches_AspNetUsers_TakenInById_MunicipalityCode",
                        columns: x => new { x.TakenInById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dispatches_ContactPersons_ContactPersonId_MunicipalityCode",
                        columns: x => new { x.ContactPersonId, x.MunicipalityCode },
                        principalTable: "ContactPersons",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dispatches_Contacts_ContactId_MunicipalityCode",
                        columns: x => new { x.ContactId, x.MunicipalityCode },
                        principalTable: "Contacts",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dispatches_Employers_EmployerId_MunicipalityCode",
                        columns: x => new { x.EmployerId, x.MunicipalityCode },
                        principalTable: "Employers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dispatches_Fastholdelsessager_FastholdelsessagId_MunicipalityCode",
                        columns: x => new { x.FastholdelsessagId, x.MunicipalityCode },
                        principalTable: "Fastholdelsessager",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dispatches_ProductionUnits_ProductionUnitId_MunicipalityCode",
                        columns: x => new { x.ProductionUnitId, x.MunicipalityCode },
                        principalTable: "ProductionUnits",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmergencyAccesses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    FastholdelsessagId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ReviewedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FormKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmergencyAccesses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmergencyAccesses_AspNetUsers_ReviewedById_MunicipalityCode",
                        columns: x => new { x.ReviewedById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EmergencyAccesses_AspNetUsers_UserId_MunicipalityCode",
                        columns: x => new { x.UserId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EmergencyAccesses_Fastholdelsessager_FastholdelsessagId_MunicipalityCode",
                        columns: x => new { x.FastholdelsessagId, x.MunicipalityCode },
                        principalTable: "Fastholdelsessager",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FastholdelseColleague",
                columns: table => new
                {
                    FastholdelsessagId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FastholdelseColleague", x => new { x.FastholdelsessagId, x.UserId });
                    table.ForeignKey(
                        name: "FK_FastholdelseColleague_AspNetUsers_UserId_MunicipalityCode",
                        columns: x => new { x.UserId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FastholdelseColleague_Fastholdelsessager_FastholdelsessagId_MunicipalityCode",
                        columns: x => new { x.FastholdelsessagId, x.MunicipalityCode },
                        principalTable: "Fastholdelsessager",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FastholdelseStepTaken",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FastholdelsessagId = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FastholdelseStepTaken", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FastholdelseStepTaken_AspNetUsers_ById_MunicipalityCode",
                        columns: x => new { x.ById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FastholdelseStepTaken_Fastholdelsessager_FastholdelsessagId_MunicipalityCode",
                        columns: x => new { x.FastholdelsessagId, x.MunicipalityCode },
                        principalTable: "Fastholdelsessager",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MilestoneMark",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FastholdelsessagId = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Milestone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsHeld = table.Column<bool>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MilestoneMark", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MilestoneMark_AspNetUsers_ById_MunicipalityCode",
                        columns: x => new { x.ById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MilestoneMark_Fastholdelsessager_FastholdelsessagId_MunicipalityCode",
                        columns: x => new { x.FastholdelsessagId, x.MunicipalityCode },
                        principalTable: "Fastholdelsessager",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobOrderPhaseChange",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    JobOrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobOrderPhaseChange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobOrderPhaseChange_AspNetUsers_ById_MunicipalityCode",
                        columns: x => new { x.ById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobOrderPhaseChange_JobOrders_JobOrderId_MunicipalityCode",
                        columns: x => new { x.JobOrderId, x.MunicipalityCode },
                        principalTable: "JobOrders",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobOrderRounds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    JobOrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    FromCode = table.Column<int>(type: "INTEGER", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Proposed = table.Column<int>(type: "INTEGER", nullable: false),
                    Invited = table.Column<int>(type: "INTEGER", nullable: false),
                    Hired = table.Column<int>(type: "INTEGER", nullable: false),
                    FeedbackHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    FeedbackUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Fit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    FitAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FitById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobOrderRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobOrderRounds_AspNetUsers_FitById_MunicipalityCode",
                        columns: x => new { x.FitById, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JobOrderRounds_JobOrders_JobOrderId_MunicipalityCode",
                        columns: x => new { x.JobOrderId, x.MunicipalityCode },
                        principalTable: "JobOrders",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SharedJobOrders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Partnership = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    JobOrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    BidsBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SharedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RefreshedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content_Branch = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Content_Cvr = table.Column<string>(type: "TEXT", unicode: false, maxLength: 8, nullable: false),
                    Content_Employer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content_HoursAWeek = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Content_IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Content_Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Content_Languages = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Content_LatestContactOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Content_LatestPurposes = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    Content_Licence = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Content_Occupation = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Content_Owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Content_Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Content_Positions = table.Column<int>(type: "INTEGER", nullable: false),
                    Content_Requirements = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Content_StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Content_Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Content_Town = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedJobOrders", x => x.Id);
                    table.UniqueConstraint("AK_SharedJobOrders_Id_MunicipalityCode", x => new { x.Id, x.MunicipalityCode });
                    table.ForeignKey(
                        name: "FK_SharedJobOrders_JobOrders_JobOrderId_MunicipalityCode",
                        columns: x => new { x.JobOrderId, x.MunicipalityCode },
                        principalTable: "JobOrders",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DispatchBookings",
                columns: table => new
                {
                    DispatchId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Hour = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DispatchBookings", x => new { x.DispatchId, x.UserId, x.Day, x.Hour });
                    table.ForeignKey(
                        name: "FK_DispatchBookings_AspNetUsers_UserId_MunicipalityCode",
                        columns: x => new { x.UserId, x.MunicipalityCode },
                        principalTable: "AspNetUsers",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DispatchBookings_Dispatches_DispatchId_MunicipalityCode",
                        columns: x => new { x.DispatchId, x.MunicipalityCode },
                        principalTable: "Dispatches",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobOrderBids",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    SharedJobOrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    Partnership = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadyOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OfferedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobOrderBids", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobOrderBids_SharedJobOrders_SharedJobOrderId",
                        column: x => x.SharedJobOrderId,
                        principalTable: "SharedJobOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobOrderShare",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MunicipalityCode = table.Column<int>(type: "INTEGER", nullable: false),
                    SharedJobOrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    Partnership = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    PartnerCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobOrderShare", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobOrderShare_SharedJobOrders_SharedJobOrderId_MunicipalityCode",
                        columns: x => new { x.SharedJobOrderId, x.MunicipalityCode },
                        principalTable: "SharedJobOrders",
                        principalColumns: new[] { "Id", "MunicipalityCode" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessRules_MunicipalityCode_ValidFrom",
                table: "AccessRules",
                columns: new[] { "MunicipalityCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreementImportChanges_AgreementId_AgreementImportId",
                table: "AgreementImportChanges",
                columns: new[] { "AgreementId", "AgreementImportId" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementImportChanges_AgreementImportId_MunicipalityCode",
                table: "AgreementImportChanges",
                columns: new[] { "AgreementImportId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementImportFiles_AgreementImportId",
                table: "AgreementImportFiles",
                column: "AgreementImportId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreementImportMappings_MunicipalityCode_Field",
                table: "AgreementImportMappings",
                columns: new[] { "MunicipalityCode", "Field" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreementImportRefusals_AgreementImportId_Line",
                table: "AgreementImportRefusals",
                columns: new[] { "AgreementImportId", "Line" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementImports_MunicipalityCode_StartedAt",
                table: "AgreementImports",
                columns: new[] { "MunicipalityCode", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementImports_StartedById_MunicipalityCode",
                table: "AgreementImports",
                columns: new[] { "StartedById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_EmployerId_MunicipalityCode_StartsOn",
                table: "Agreements",
                columns: new[] { "EmployerId", "MunicipalityCode", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_MunicipalityCode_Conversion_EndsOn_Status",
                table: "Agreements",
                columns: new[] { "MunicipalityCode", "Conversion", "EndsOn", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_MunicipalityCode_FormKey",
                table: "Agreements",
                columns: new[] { "MunicipalityCode", "FormKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_MunicipalityCode_HoursNowOn",
                table: "Agreements",
                columns: new[] { "MunicipalityCode", "HoursNowOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_MunicipalityCode_OwnReference",
                table: "Agreements",
                columns: new[] { "MunicipalityCode", "OwnReference" },
                filter: "\"OwnReference\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_MunicipalityCode_ResponsibleId_Status_EndsOn",
                table: "Agreements",
                columns: new[] { "MunicipalityCode", "ResponsibleId", "Status", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_MunicipalityCode_SchemeId_StartsOn",
                table: "Agreements",
                columns: new[] { "MunicipalityCode", "SchemeId", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_MunicipalityCode_StartsOn",
                table: "Agreements",
                columns: new[] { "MunicipalityCode", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_MunicipalityCode_Status_EndsOn_StartsOn",
                table: "Agreements",
                columns: new[] { "MunicipalityCode", "Status", "EndsOn", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_MunicipalityCode_VitasNumber",
                table: "Agreements",
                columns: new[] { "MunicipalityCode", "VitasNumber" },
                unique: true,
                filter: "\"VitasNumber\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_ProductionUnitId_MunicipalityCode_StartsOn",
                table: "Agreements",
                columns: new[] { "ProductionUnitId", "MunicipalityCode", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ApprenticePeriod_VoksenlaerlingId_From",
                table: "ApprenticePeriod",
                columns: new[] { "VoksenlaerlingId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_RoleId",
                table: "AspNetRoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserRoles_RoleId",
                table: "AspNetUserRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_CalendarKeyHash",
                table: "AspNetUsers",
                column: "CalendarKeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_EmployerId_MunicipalityCode",
                table: "AspNetUsers",
                columns: new[] { "EmployerId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_MunicipalityCode_IsActive",
                table: "AspNetUsers",
                columns: new[] { "MunicipalityCode", "IsActive" });

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_EmployerId_From",
                table: "Assignments",
                columns: new[] { "EmployerId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_EmployerId_Kind",
                table: "Assignments",
                columns: new[] { "EmployerId", "Kind" },
                unique: true,
                filter: "\"Until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_EmployerId_MunicipalityCode",
                table: "Assignments",
                columns: new[] { "EmployerId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_MunicipalityCode_UserId",
                table: "Assignments",
                columns: new[] { "MunicipalityCode", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_MunicipalityCode_At",
                table: "AuditEntries",
                columns: new[] { "MunicipalityCode", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_MunicipalityCode_Number",
                table: "AuditEntries",
                columns: new[] { "MunicipalityCode", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_MunicipalityCode_Subject_SubjectId_At",
                table: "AuditEntries",
                columns: new[] { "MunicipalityCode", "Subject", "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_MunicipalityCode_UserId_At",
                table: "AuditEntries",
                columns: new[] { "MunicipalityCode", "UserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Branches_MunicipalityCode_Edition_Code",
                table: "Branches",
                columns: new[] { "MunicipalityCode", "Edition", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeComment_CommitteeReportId_GoalId",
                table: "CommitteeComment",
                columns: new[] { "CommitteeReportId", "GoalId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeComment_GoalId_MunicipalityCode",
                table: "CommitteeComment",
                columns: new[] { "GoalId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeFigures_CommitteeReportId_Position",
                table: "CommitteeFigures",
                columns: new[] { "CommitteeReportId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeFigures_GoalId_MunicipalityCode",
                table: "CommitteeFigures",
                columns: new[] { "GoalId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CommitteePoint_CommitteeFigureId_Position",
                table: "CommitteePoint",
                columns: new[] { "CommitteeFigureId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeReports_ApprovedById_MunicipalityCode",
                table: "CommitteeReports",
                columns: new[] { "ApprovedById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeReports_LockedById_MunicipalityCode",
                table: "CommitteeReports",
                columns: new[] { "LockedById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeReports_MunicipalityCode_From",
                table: "CommitteeReports",
                columns: new[] { "MunicipalityCode", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeReports_MunicipalityCode_Kind_From",
                table: "CommitteeReports",
                columns: new[] { "MunicipalityCode", "Kind", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeReports_ReopenedById_MunicipalityCode",
                table: "CommitteeReports",
                columns: new[] { "ReopenedById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeReports_StartedById_MunicipalityCode",
                table: "CommitteeReports",
                columns: new[] { "StartedById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactColleague_UserId_MunicipalityCode",
                table: "ContactColleague",
                columns: new[] { "UserId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactMeeting_ContactPersonId_MunicipalityCode",
                table: "ContactMeeting",
                columns: new[] { "ContactPersonId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactPersons_EmployerId_MunicipalityCode",
                table: "ContactPersons",
                columns: new[] { "EmployerId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactPersons_MergedIntoId_MunicipalityCode",
                table: "ContactPersons",
                columns: new[] { "MergedIntoId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactPersons_MunicipalityCode_NameFolded",
                table: "ContactPersons",
                columns: new[] { "MunicipalityCode", "NameFolded" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactPersons_ProductionUnitId_MunicipalityCode",
                table: "ContactPersons",
                columns: new[] { "ProductionUnitId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_EmployerId_MunicipalityCode_HeldOn_DeletedAt_CountsAsVisit",
                table: "Contacts",
                columns: new[] { "EmployerId", "MunicipalityCode", "HeldOn", "DeletedAt", "CountsAsVisit" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_MunicipalityCode_ConsultantId_HeldOn",
                table: "Contacts",
                columns: new[] { "MunicipalityCode", "ConsultantId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_MunicipalityCode_CountsAsVisit_HeldOn_ConsultantId",
                table: "Contacts",
                columns: new[] { "MunicipalityCode", "CountsAsVisit", "HeldOn", "ConsultantId" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_MunicipalityCode_EmployerId_HeldOn",
                table: "Contacts",
                columns: new[] { "MunicipalityCode", "EmployerId", "HeldOn" },
                filter: "\"HiringNow\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_MunicipalityCode_FormKey",
                table: "Contacts",
                columns: new[] { "MunicipalityCode", "FormKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_MunicipalityCode_HeldOn_DeletedAt_Purposes_EmployerId",
                table: "Contacts",
                columns: new[] { "MunicipalityCode", "HeldOn", "DeletedAt", "Purposes", "EmployerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_PartnerId_MunicipalityCode",
                table: "Contacts",
                columns: new[] { "PartnerId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_ProductionUnitId_CountedDay",
                table: "Contacts",
                columns: new[] { "ProductionUnitId", "CountedDay" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CsrApplications_EmployerId_MunicipalityCode_Status_Year",
                table: "CsrApplications",
                columns: new[] { "EmployerId", "MunicipalityCode", "Status", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_CsrApplications_MunicipalityCode_CountedOn_EmployerId",
                table: "CsrApplications",
                columns: new[] { "MunicipalityCode", "CountedOn", "EmployerId" });

            migrationBuilder.CreateIndex(
                name: "IX_CsrApplications_MunicipalityCode_Year_EmployerId_UnitKey",
                table: "CsrApplications",
                columns: new[] { "MunicipalityCode", "Year", "EmployerId", "UnitKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CsrApplications_MunicipalityCode_Year_Status_EmployerId",
                table: "CsrApplications",
                columns: new[] { "MunicipalityCode", "Year", "Status", "EmployerId" });

            migrationBuilder.CreateIndex(
                name: "IX_CsrApplications_ProductionUnitId_MunicipalityCode",
                table: "CsrApplications",
                columns: new[] { "ProductionUnitId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CsrCount_ApplicationId_Scheme",
                table: "CsrCount",
                columns: new[] { "ApplicationId", "Scheme" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CsrDocuments_ApplicationId_MunicipalityCode",
                table: "CsrDocuments",
                columns: new[] { "ApplicationId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CsrDocuments_UploadedById_MunicipalityCode",
                table: "CsrDocuments",
                columns: new[] { "UploadedById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CsrFigures_MunicipalityCode_Year",
                table: "CsrFigures",
                columns: new[] { "MunicipalityCode", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CsrReminders_EmployerId_MunicipalityCode",
                table: "CsrReminders",
                columns: new[] { "EmployerId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CsrReminders_MunicipalityCode_Year_RemindedFor_EmployerId",
                table: "CsrReminders",
                columns: new[] { "MunicipalityCode", "Year", "RemindedFor", "EmployerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CsrRuleSetRevision_ChangedById_MunicipalityCode",
                table: "CsrRuleSetRevision",
                columns: new[] { "ChangedById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CsrRuleSetRevision_RuleSetId_MunicipalityCode",
                table: "CsrRuleSetRevision",
                columns: new[] { "RuleSetId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CsrRuleSets_MunicipalityCode_Year",
                table: "CsrRuleSets",
                columns: new[] { "MunicipalityCode", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CsrStep_ApplicationId_MunicipalityCode",
                table: "CsrStep",
                columns: new[] { "ApplicationId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CsrStep_TakenById_MunicipalityCode",
                table: "CsrStep",
                columns: new[] { "TakenById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CvrImportRefusals_CvrImportId_MunicipalityCode",
                table: "CvrImportRefusals",
                columns: new[] { "CvrImportId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CvrImports_MunicipalityCode_StartedAt",
                table: "CvrImports",
                columns: new[] { "MunicipalityCode", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CvrImports_StartedById_MunicipalityCode",
                table: "CvrImports",
                columns: new[] { "StartedById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CvrImports_State",
                table: "CvrImports",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_DispatchBookings_MunicipalityCode_UserId_Day_Hour",
                table: "DispatchBookings",
                columns: new[] { "MunicipalityCode", "UserId", "Day", "Hour" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dispatches_ContactId_MunicipalityCode",
                table: "Dispatches",
                columns: new[] { "ContactId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Dispatches_ContactPersonId_MunicipalityCode",
                table: "Dispatches",
                columns: new[] { "ContactPersonId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Dispatches_EmployerId_MunicipalityCode_State",
                table: "Dispatches",
                columns: new[] { "EmployerId", "MunicipalityCode", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Dispatches_FastholdelsessagId_MunicipalityCode",
                table: "Dispatches",
                columns: new[] { "FastholdelsessagId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Dispatches_MunicipalityCode_Day",
                table: "Dispatches",
                columns: new[] { "MunicipalityCode", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Dispatches_MunicipalityCode_FormKey",
                table: "Dispatches",
                columns: new[] { "MunicipalityCode", "FormKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dispatches_MunicipalityCode_MemberId_Day",
                table: "Dispatches",
                columns: new[] { "MunicipalityCode", "MemberId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Dispatches_MunicipalityCode_RequestedOn",
                table: "Dispatches",
                columns: new[] { "MunicipalityCode", "RequestedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Dispatches_MunicipalityCode_State_VisitDueOn",
                table: "Dispatches",
                columns: new[] { "MunicipalityCode", "State", "VisitDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Dispatches_ProductionUnitId_MunicipalityCode",
                table: "Dispatches",
                columns: new[] { "ProductionUnitId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Dispatches_TakenInById_MunicipalityCode",
                table: "Dispatches",
                columns: new[] { "TakenInById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyAccesses_FastholdelsessagId_UserId_EndsAt",
                table: "EmergencyAccesses",
                columns: new[] { "FastholdelsessagId", "UserId", "EndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyAccesses_MunicipalityCode_FormKey",
                table: "EmergencyAccesses",
                columns: new[] { "MunicipalityCode", "FormKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyAccesses_MunicipalityCode_Verdict_OpenedAt",
                table: "EmergencyAccesses",
                columns: new[] { "MunicipalityCode", "Verdict", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyAccesses_ReviewedById_MunicipalityCode",
                table: "EmergencyAccesses",
                columns: new[] { "ReviewedById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyAccesses_UserId_MunicipalityCode",
                table: "EmergencyAccesses",
                columns: new[] { "UserId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Employers_DeputyId_MunicipalityCode",
                table: "Employers",
                columns: new[] { "DeputyId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Employers_List",
                table: "Employers",
                columns: new[] { "MunicipalityCode", "NameSort", "CeasedOn", "Sector", "Level", "SizeFrom", "Employees", "BranchEdition", "BranchCode", "Town", "OwnerId", "LatestContactOn", "NextContactOn", "IsProtected" });

            migrationBuilder.CreateIndex(
                name: "IX_Employers_MunicipalityCode_BranchCode",
                table: "Employers",
                columns: new[] { "MunicipalityCode", "BranchCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Employers_MunicipalityCode_Cvr",
                table: "Employers",
                columns: new[] { "MunicipalityCode", "Cvr" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Employers_MunicipalityCode_OwnerId_NextContactOn",
                table: "Employers",
                columns: new[] { "MunicipalityCode", "OwnerId", "NextContactOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Employers_MunicipalityCode_SicknessAdviserId_Employees",
                table: "Employers",
                columns: new[] { "MunicipalityCode", "SicknessAdviserId", "Employees" });

            migrationBuilder.CreateIndex(
                name: "IX_Employers_MunicipalityCode_Town",
                table: "Employers",
                columns: new[] { "MunicipalityCode", "Town" });

            migrationBuilder.CreateIndex(
                name: "IX_EmployerSearchTerms_EmployerId_MunicipalityCode",
                table: "EmployerSearchTerms",
                columns: new[] { "EmployerId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_EmployerWishes_ChangedById_MunicipalityCode",
                table: "EmployerWishes",
                columns: new[] { "ChangedById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_EmployerWishes_EmployerId",
                table: "EmployerWishes",
                column: "EmployerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_MunicipalityCode_Subject_At",
                table: "Erasures",
                columns: new[] { "MunicipalityCode", "Subject", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_EventInvitations_ContactId_MunicipalityCode",
                table: "EventInvitations",
                columns: new[] { "ContactId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_EventInvitations_ContactPersonId_MunicipalityCode",
                table: "EventInvitations",
                columns: new[] { "ContactPersonId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_EventInvitations_EmployerId_MunicipalityCode",
                table: "EventInvitations",
                columns: new[] { "EmployerId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_EventInvitations_EventId_EmployerId",
                table: "EventInvitations",
                columns: new[] { "EventId", "EmployerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventInvitations_MunicipalityCode_EventId_State",
                table: "EventInvitations",
                columns: new[] { "MunicipalityCode", "EventId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_EventInvitations_ProductionUnitId_MunicipalityCode",
                table: "EventInvitations",
                columns: new[] { "ProductionUnitId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_EventInvitations_TokenHash",
                table: "EventInvitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_MunicipalityCode_HeldOn",
                table: "Events",
                columns: new[] { "MunicipalityCode", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_ResponsibleId_MunicipalityCode",
                table: "Events",
                columns: new[] { "ResponsibleId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ExternalIndicators_MunicipalityCode_Key",
                table: "ExternalIndicators",
                columns: new[] { "MunicipalityCode", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExternalObservation_ById_MunicipalityCode",
                table: "ExternalObservation",
                columns: new[] { "ById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ExternalObservation_Month",
                table: "ExternalObservation",
                columns: new[] { "ExternalIndicatorId", "Kind", "Year", "Month" },
                unique: true,
                filter: "\"Month\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ExternalObservation_Year",
                table: "ExternalObservation",
                columns: new[] { "ExternalIndicatorId", "Kind", "Year" },
                unique: true,
                filter: "\"Month\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ExtraEmployments_AgreementId",
                table: "ExtraEmployments",
                column: "AgreementId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FastholdelseColleague_MunicipalityCode_UserId",
                table: "FastholdelseColleague",
                columns: new[] { "MunicipalityCode", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_Fastholdelsessager_EmployerId_MunicipalityCode_ClosedOn_NextOn",
                table: "Fastholdelsessager",
                columns: new[] { "EmployerId", "MunicipalityCode", "ClosedOn", "NextOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Fastholdelsessager_MunicipalityCode_ClosedOn_Step_Outcome_OpenedOn",
                table: "Fastholdelsessager",
                columns: new[] { "MunicipalityCode", "ClosedOn", "Step", "Outcome", "OpenedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Fastholdelsessager_MunicipalityCode_FormKey",
                table: "Fastholdelsessager",
                columns: new[] { "MunicipalityCode", "FormKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Fastholdelsessager_MunicipalityCode_OpenedOn",
                table: "Fastholdelsessager",
                columns: new[] { "MunicipalityCode", "OpenedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Fastholdelsessager_MunicipalityCode_ResponsibleId_ClosedOn_NextOn",
                table: "Fastholdelsessager",
                columns: new[] { "MunicipalityCode", "ResponsibleId", "ClosedOn", "NextOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Fastholdelsessager_ProductionUnitId_MunicipalityCode",
                table: "Fastholdelsessager",
                columns: new[] { "ProductionUnitId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_FastholdelseStepTaken_ById_MunicipalityCode",
                table: "FastholdelseStepTaken",
                columns: new[] { "ById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_FastholdelseStepTaken_FastholdelsessagId",
                table: "FastholdelseStepTaken",
                column: "FastholdelsessagId");

            migrationBuilder.CreateIndex(
                name: "IX_FastholdelseStepTaken_MunicipalityCode_Step_On",
                table: "FastholdelseStepTaken",
                columns: new[] { "MunicipalityCode", "Step", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_ContactId_MunicipalityCode",
                table: "FollowUps",
                columns: new[] { "ContactId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_DoneById_MunicipalityCode",
                table: "FollowUps",
                columns: new[] { "DoneById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_EmployerId_MunicipalityCode_DoneAt_DueOn",
                table: "FollowUps",
                columns: new[] { "EmployerId", "MunicipalityCode", "DoneAt", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_MunicipalityCode_DoneAt_DueOn",
                table: "FollowUps",
                columns: new[] { "MunicipalityCode", "DoneAt", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_MunicipalityCode_ResponsibleId_DoneAt_DueOn",
                table: "FollowUps",
                columns: new[] { "MunicipalityCode", "ResponsibleId", "DoneAt", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_GoalNumber_GoalId_Year",
                table: "GoalNumber",
                columns: new[] { "GoalId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_Goals_BenchmarkId_MunicipalityCode",
                table: "Goals",
                columns: new[] { "BenchmarkId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Goals_ExternalIndicatorId_MunicipalityCode",
                table: "Goals",
                columns: new[] { "ExternalIndicatorId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Goals_MunicipalityCode_Kind",
                table: "Goals",
                columns: new[] { "MunicipalityCode", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Goals_MunicipalityCode_Topic",
                table: "Goals",
                columns: new[] { "MunicipalityCode", "Topic" });

            migrationBuilder.CreateIndex(
                name: "IX_Goals_OwnerId_MunicipalityCode",
                table: "Goals",
                columns: new[] { "OwnerId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_GoalSnapshots_GoalId_Month",
                table: "GoalSnapshots",
                columns: new[] { "GoalId", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GoalTarget_GoalId_Year",
                table: "GoalTarget",
                columns: new[] { "GoalId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_AskedById_MunicipalityCode",
                table: "Inquiries",
                columns: new[] { "AskedById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_EmployerId_MunicipalityCode_ReceivedAt",
                table: "Inquiries",
                columns: new[] { "EmployerId", "MunicipalityCode", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_MunicipalityCode_ClosedAt_AnswerDueOn",
                table: "Inquiries",
                columns: new[] { "MunicipalityCode", "ClosedAt", "AnswerDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_MunicipalityCode_OwnerId_ClosedAt_AnswerDueOn",
                table: "Inquiries",
                columns: new[] { "MunicipalityCode", "OwnerId", "ClosedAt", "AnswerDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_MunicipalityCode_ReceivedAt",
                table: "Inquiries",
                columns: new[] { "MunicipalityCode", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_TokenHash",
                table: "Inquiries",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InquiryStep_ById_MunicipalityCode",
                table: "InquiryStep",
                columns: new[] { "ById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_InquiryStep_ContactId_MunicipalityCode",
                table: "InquiryStep",
                columns: new[] { "ContactId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_InquiryStep_InquiryId_Id",
                table: "InquiryStep",
                columns: new[] { "InquiryId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InquiryStep_ToId_MunicipalityCode",
                table: "InquiryStep",
                columns: new[] { "ToId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_InsightRequests_ContactPersonId_MunicipalityCode",
                table: "InsightRequests",
                columns: new[] { "ContactPersonId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_InsightRequests_EmployerId_MunicipalityCode",
                table: "InsightRequests",
                columns: new[] { "EmployerId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_InsightRequests_MunicipalityCode_AnsweredOn",
                table: "InsightRequests",
                columns: new[] { "MunicipalityCode", "AnsweredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_InsightRequests_MunicipalityCode_FormKey",
                table: "InsightRequests",
                columns: new[] { "MunicipalityCode", "FormKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InsightRequests_MunicipalityCode_RemindOn",
                table: "InsightRequests",
                columns: new[] { "MunicipalityCode", "RemindOn" });

            migrationBuilder.CreateIndex(
                name: "IX_InsightRequests_MunicipalityCode_State_DueOn",
                table: "InsightRequests",
                columns: new[] { "MunicipalityCode", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_InsightRequests_RegisteredById_MunicipalityCode",
                table: "InsightRequests",
                columns: new[] { "RegisteredById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_JobOrderBids_SharedJobOrderId_MunicipalityCode",
                table: "JobOrderBids",
                columns: new[] { "SharedJobOrderId", "MunicipalityCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobOrderPhaseChange_ById_MunicipalityCode",
                table: "JobOrderPhaseChange",
                columns: new[] { "ById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_JobOrderPhaseChange_JobOrderId_Id",
                table: "JobOrderPhaseChange",
                columns: new[] { "JobOrderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JobOrderRounds_FeedbackHash",
                table: "JobOrderRounds",
                column: "FeedbackHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobOrderRounds_FitById_MunicipalityCode",
                table: "JobOrderRounds",
                columns: new[] { "FitById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_JobOrderRounds_JobOrderId_Id",
                table: "JobOrderRounds",
                columns: new[] { "JobOrderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JobOrders_ContactPersonId_MunicipalityCode",
                table: "JobOrders",
                columns: new[] { "ContactPersonId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_JobOrders_EmployerId_MunicipalityCode_ReceivedOn",
                table: "JobOrders",
                columns: new[] { "EmployerId", "MunicipalityCode", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_JobOrders_InquiryId_MunicipalityCode",
                table: "JobOrders",
                columns: new[] { "InquiryId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_JobOrders_MunicipalityCode_ClosedOn",
                table: "JobOrders",
                columns: new[] { "MunicipalityCode", "ClosedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_JobOrders_MunicipalityCode_FormKey",
                table: "JobOrders",
                columns: new[] { "MunicipalityCode", "FormKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobOrders_MunicipalityCode_OwnerId_Phase_StartsOn",
                table: "JobOrders",
                columns: new[] { "MunicipalityCode", "OwnerId", "Phase", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_JobOrders_MunicipalityCode_Phase_StartsOn",
                table: "JobOrders",
                columns: new[] { "MunicipalityCode", "Phase", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_JobOrders_MunicipalityCode_ReceivedOn_Kind",
                table: "JobOrders",
                columns: new[] { "MunicipalityCode", "ReceivedOn", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_JobOrders_ProductionUnitId_MunicipalityCode",
                table: "JobOrders",
                columns: new[] { "ProductionUnitId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_JobOrderShare_SharedJobOrderId_PartnerCode",
                table: "JobOrderShare",
                columns: new[] { "SharedJobOrderId", "PartnerCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneMark_ById_MunicipalityCode",
                table: "MilestoneMark",
                columns: new[] { "ById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneMark_FastholdelsessagId_Milestone",
                table: "MilestoneMark",
                columns: new[] { "FastholdelsessagId", "Milestone" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneRules_MunicipalityCode_Milestone_ValidFrom",
                table: "MilestoneRules",
                columns: new[] { "MunicipalityCode", "Milestone", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyEmployments_EmployerId_ProductionUnitId_Month",
                table: "MonthlyEmployments",
                columns: new[] { "EmployerId", "ProductionUnitId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyEmployments_ProductionUnitId_MunicipalityCode",
                table: "MonthlyEmployments",
                columns: new[] { "ProductionUnitId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_CreatedAt",
                table: "OutboxMails",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_MessageKey",
                table: "OutboxMails",
                column: "MessageKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_MunicipalityCode_State_CreatedAt",
                table: "OutboxMails",
                columns: new[] { "MunicipalityCode", "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_State_DueAt",
                table: "OutboxMails",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Partners_MunicipalityCode_Name",
                table: "Partners",
                columns: new[] { "MunicipalityCode", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PortalAccesses_EmployerId_MunicipalityCode_EndedAt",
                table: "PortalAccesses",
                columns: new[] { "EmployerId", "MunicipalityCode", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalAccesses_EndedById_MunicipalityCode",
                table: "PortalAccesses",
                columns: new[] { "EndedById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalAccesses_GivenById_MunicipalityCode",
                table: "PortalAccesses",
                columns: new[] { "GivenById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalAccesses_UserId",
                table: "PortalAccesses",
                column: "UserId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PortalAccessUnit_PortalAccessId_ProductionUnitId",
                table: "PortalAccessUnit",
                columns: new[] { "PortalAccessId", "ProductionUnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PortalAccessUnit_ProductionUnitId_MunicipalityCode",
                table: "PortalAccessUnit",
                columns: new[] { "ProductionUnitId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalMessages_AuthorId_MunicipalityCode",
                table: "PortalMessages",
                columns: new[] { "AuthorId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalMessages_EmployerId_MunicipalityCode_Id",
                table: "PortalMessages",
                columns: new[] { "EmployerId", "MunicipalityCode", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalMessages_FormKey",
                table: "PortalMessages",
                column: "FormKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PortalMessages_MunicipalityCode_IsFromEmployer_ReadAt",
                table: "PortalMessages",
                columns: new[] { "MunicipalityCode", "IsFromEmployer", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalRequests_DecidedById_MunicipalityCode",
                table: "PortalRequests",
                columns: new[] { "DecidedById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalRequests_MunicipalityCode_State_ConfirmedAt",
                table: "PortalRequests",
                columns: new[] { "MunicipalityCode", "State", "ConfirmedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalRequests_TokenHash",
                table: "PortalRequests",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProductionUnits_EmployerId_MunicipalityCode",
                table: "ProductionUnits",
                columns: new[] { "EmployerId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ProductionUnits_MunicipalityCode_PNumber",
                table: "ProductionUnits",
                columns: new[] { "MunicipalityCode", "PNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RatioRules_MunicipalityCode_ValidFrom",
                table: "RatioRules",
                columns: new[] { "MunicipalityCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReadingAlerts_MunicipalityCode_Day_UserId",
                table: "ReadingAlerts",
                columns: new[] { "MunicipalityCode", "Day", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReadingAlerts_UserId_MunicipalityCode",
                table: "ReadingAlerts",
                columns: new[] { "UserId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_RecruitmentDrafts_EmployerId_MunicipalityCode",
                table: "RecruitmentDrafts",
                columns: new[] { "EmployerId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_RecruitmentDrafts_InquiryId_MunicipalityCode",
                table: "RecruitmentDrafts",
                columns: new[] { "InquiryId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_RecruitmentDrafts_UserId",
                table: "RecruitmentDrafts",
                column: "UserId",
                unique: true,
                filter: "\"InquiryId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReportSubscriptions_MunicipalityCode_DueOn",
                table: "ReportSubscriptions",
                columns: new[] { "MunicipalityCode", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportSubscriptions_UserId_Report_Query",
                table: "ReportSubscriptions",
                columns: new[] { "UserId", "Report", "Query" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResponseRules_MunicipalityCode_ValidFrom",
                table: "ResponseRules",
                columns: new[] { "MunicipalityCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RetentionRules_MunicipalityCode_Subject_ValidFrom",
                table: "RetentionRules",
                columns: new[] { "MunicipalityCode", "Subject", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_UserId_List_Name",
                table: "SavedViews",
                columns: new[] { "UserId", "List", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SchemeRates_SchemeId_Name_ValidFrom",
                table: "SchemeRates",
                columns: new[] { "SchemeId", "Name", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Schemes_MunicipalityCode_Code",
                table: "Schemes",
                columns: new[] { "MunicipalityCode", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SchemeTerms_SchemeId_ValidFrom",
                table: "SchemeTerms",
                columns: new[] { "SchemeId", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SharedJobOrders_JobOrderId",
                table: "SharedJobOrders",
                column: "JobOrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SharedJobOrders_MunicipalityCode_SharedAt",
                table: "SharedJobOrders",
                columns: new[] { "MunicipalityCode", "SharedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedJobOrders_Partnership_SharedAt",
                table: "SharedJobOrders",
                columns: new[] { "Partnership", "SharedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_StaffCounts_ProductionUnitId_CountedOn",
                table: "StaffCounts",
                columns: new[] { "ProductionUnitId", "CountedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_StaffCounts_RegisteredById_MunicipalityCode",
                table: "StaffCounts",
                columns: new[] { "RegisteredById", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_MunicipalityCode_Quarter_Occasion_Sector_Recruitment_Service",
                table: "SurveyAnswers",
                columns: new[] { "MunicipalityCode", "Quarter", "Occasion", "Sector", "Recruitment", "Service" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_ContactPersonId_MunicipalityCode",
                table: "SurveyInvitations",
                columns: new[] { "ContactPersonId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_EmployerId_MunicipalityCode_SentOn",
                table: "SurveyInvitations",
                columns: new[] { "EmployerId", "MunicipalityCode", "SentOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_MunicipalityCode_SentOn_Subject",
                table: "SurveyInvitations",
                columns: new[] { "MunicipalityCode", "SentOn", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_MunicipalityCode_State_SentOn",
                table: "SurveyInvitations",
                columns: new[] { "MunicipalityCode", "State", "SentOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_MunicipalityCode_Subject_SubjectId",
                table: "SurveyInvitations",
                columns: new[] { "MunicipalityCode", "Subject", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_ReminderHash",
                table: "SurveyInvitations",
                column: "ReminderHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyInvitations_TokenHash",
                table: "SurveyInvitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyOptOuts_MunicipalityCode_Email",
                table: "SurveyOptOuts",
                columns: new[] { "MunicipalityCode", "Email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyRules_MunicipalityCode_ValidFrom",
                table: "SurveyRules",
                columns: new[] { "MunicipalityCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TeamMembers_MunicipalityCode_UserId",
                table: "TeamMembers",
                columns: new[] { "MunicipalityCode", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Trades_MunicipalityCode_Name",
                table: "Trades",
                columns: new[] { "MunicipalityCode", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_KeyHash",
                table: "UserSessions",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_MunicipalityCode_SeenAt",
                table: "UserSessions",
                columns: new[] { "MunicipalityCode", "SeenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_SeenAt",
                table: "UserSessions",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_UserId_SeenAt",
                table: "UserSessions",
                columns: new[] { "UserId", "SeenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitRules_MunicipalityCode_ValidFrom",
                table: "VisitRules",
                columns: new[] { "MunicipalityCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Voksenlaerlinge_EmployerId_MunicipalityCode_Outcome_StartsOn",
                table: "Voksenlaerlinge",
                columns: new[] { "EmployerId", "MunicipalityCode", "Outcome", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Voksenlaerlinge_MunicipalityCode_ConsultantId_StartsOn",
                table: "Voksenlaerlinge",
                columns: new[] { "MunicipalityCode", "ConsultantId", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Voksenlaerlinge_MunicipalityCode_Outcome_AppliedOn_ApplyBy",
                table: "Voksenlaerlinge",
                columns: new[] { "MunicipalityCode", "Outcome", "AppliedOn", "ApplyBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Voksenlaerlinge_MunicipalityCode_Outcome_EndsOn",
                table: "Voksenlaerlinge",
                columns: new[] { "MunicipalityCode", "Outcome", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Voksenlaerlinge_MunicipalityCode_StartsOn_TradeId_Outcome_OutcomeOn_EndsOn_ConsultantId",
                table: "Voksenlaerlinge",
                columns: new[] { "MunicipalityCode", "StartsOn", "TradeId", "Outcome", "OutcomeOn", "EndsOn", "ConsultantId" });

            migrationBuilder.CreateIndex(
                name: "IX_Voksenlaerlinge_MunicipalityCode_TradeId_StartsOn",
                table: "Voksenlaerlinge",
                columns: new[] { "MunicipalityCode", "TradeId", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Voksenlaerlinge_ProductionUnitId_MunicipalityCode",
                table: "Voksenlaerlinge",
                columns: new[] { "ProductionUnitId", "MunicipalityCode" });

            migrationBuilder.CreateIndex(
                name: "IX_VoksenlaerlingRules_MunicipalityCode_ValidFrom",
                table: "VoksenlaerlingRules",
                columns: new[] { "MunicipalityCode", "ValidFrom" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_AgreementImportChanges_AgreementImports_AgreementImportId_MunicipalityCode",
                table: "AgreementImportChanges",
                columns: new[] { "AgreementImportId", "MunicipalityCode" },
                principalTable: "AgreementImports",
                principalColumns: new[] { "Id", "MunicipalityCode" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AgreementImportChanges_Agreements_AgreementId_MunicipalityCode",
                table: "AgreementImportChanges",
                columns: new[] { "AgreementId", "MunicipalityCode" },
                principalTable: "Agreements",
                principalColumns: new[] { "Id", "MunicipalityCode" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AgreementImportFiles_AgreementImports_AgreementImportId_MunicipalityCode",
                table: "AgreementImportFiles",
                columns: new[] { "AgreementImportId", "MunicipalityCode" },
                principalTable: "AgreementImports",
                principalColumns: new[] { "Id", "MunicipalityCode" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AgreementImportRefusals_AgreementImports_AgreementImportId_MunicipalityCode",
                table: "AgreementImportRefusals",
                columns: new[] { "AgreementImportId", "MunicipalityCode" },
                principalTable: "AgreementImports",
                principalColumns: new[] { "Id", "MunicipalityCode" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AgreementImports_AspNetUsers_StartedById_MunicipalityCode",
                table: "AgreementImports",
                columns: new[] { "StartedById", "MunicipalityCode" },
                principalTable: "AspNetUsers",
                principalColumns: new[] { "Id", "MunicipalityCode" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Agreements_AspNetUsers_ResponsibleId_MunicipalityCode",
                table: "Agreements",
                columns: new[] { "ResponsibleId", "MunicipalityCode" },
                principalTable: "AspNetUsers",
                principalColumns: new[] { "Id", "MunicipalityCode" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Agreements_Employers_EmployerId_MunicipalityCode",
                table: "Agreements",
                columns: new[] { "EmployerId", "MunicipalityCode" },
                principalTable: "Employers",
                principalColumns: new[] { "Id", "MunicipalityCode" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Agreements_ProductionUnits_ProductionUnitId_MunicipalityCode",
                table: "Agreements",
                columns: new[] { "ProductionUnitId", "MunicipalityCode" },
                principalTable: "ProductionUnits",
                principalColumns: new[] { "Id", "MunicipalityCode" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ApprenticePeriod_Voksenlaerlinge_VoksenlaerlingId_MunicipalityCode",
                table: "ApprenticePeriod",
                columns: new[] { "VoksenlaerlingId", "MunicipalityCode" },
                principalTable: "Voksenlaerlinge",
                principalColumns: new[] { "Id", "MunicipalityCode" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                table: "AspNetUserClaims",
                column: "UserId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                table: "AspNetUserLogins",
                column: "UserId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AspNetUserRoles_AspNetUsers_UserId",
                table: "AspNetUserRoles",
                column: "UserId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AspNetUsers_Employers_EmployerId_MunicipalityCode",
                table: "AspNetUsers",
                columns: new[] { "EmployerId", "MunicipalityCode" },
                principalTable: "Employers",
                principalColumns: new[] { "Id", "MunicipalityCode" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Employers_AspNetUsers_DeputyId_MunicipalityCode",
                table: "Employers");

            migrationBuilder.DropForeignKey(
                name: "FK_Employers_AspNetUsers_OwnerId_MunicipalityCode",
                table: "Employers");

            migrationBuilder.DropForeignKey(
                name: "FK_Employers_AspNetUsers_SicknessAdviserId_MunicipalityCode",
                table: "Employers");

            migrationBuilder.DropTable(
                name: "AccessRules");

            migrationBuilder.DropTable(
                name: "AgreementImportChanges");

            migrationBuilder.DropTable(
                name: "AgreementImportFiles");

            migrationBuilder.DropTable(
                name: "AgreementImportMappings");

            migrationBuilder.DropTable(
                name: "AgreementImportRefusals");

            migrationBuilder.DropTable(
                name: "ApprenticePeriod");

            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserRoles");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "Assignments");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "AuditHeads");

            migrationBuilder.DropTable(
                name: "Branches");

            migrationBuilder.DropTable(
                name: "CommitteeComment");

            migrationBuilder.DropTable(
                name: "CommitteePoint");

            migrationBuilder.DropTable(
                name: "ContactColleague");

            migrationBuilder.DropTable(
                name: "ContactMeeting");

            migrationBuilder.DropTable(
                name: "CsrCount");

            migrationBuilder.DropTable(
                name: "CsrDocuments");

            migrationBuilder.DropTable(
                name: "CsrFigures");

            migrationBuilder.DropTable(
                name: "CsrReminders");

            migrationBuilder.DropTable(
                name: "CsrRuleSetRevision");

            migrationBuilder.DropTable(
                name: "CsrStep");

            migrationBuilder.DropTable(
                name: "CvrImportRefusals");

            migrationBuilder.DropTable(
                name: "DispatchBookings");

            migrationBuilder.DropTable(
                name: "EmergencyAccesses");

            migrationBuilder.DropTable(
                name: "EmployerSearchTerms");

            migrationBuilder.DropTable(
                name: "EmployerWishes");

            migrationBuilder.DropTable(
                name: "Erasures");

            migrationBuilder.DropTable(
                name: "EventInvitations");

            migrationBuilder.DropTable(
                name: "ExternalObservation");

            migrationBuilder.DropTable(
                name: "ExtraEmployments");

            migrationBuilder.DropTable(
                name: "FastholdelseColleague");

            migrationBuilder.DropTable(
                name: "FastholdelseStepTaken");

            migrationBuilder.DropTable(
                name: "FollowUps");

            migrationBuilder.DropTable(
                name: "GoalNumber");

            migrationBuilder.DropTable(
                name: "GoalSnapshots");

            migrationBuilder.DropTable(
                name: "GoalTarget");

            migrationBuilder.DropTable(
                name: "InquiryStep");

            migrationBuilder.DropTable(
                name: "InsightRequests");

            migrationBuilder.DropTable(
                name: "JobOrderBids");

            migrationBuilder.DropTable(
                name: "JobOrderPhaseChange");

            migrationBuilder.DropTable(
                name: "JobOrderRounds");

            migrationBuilder.DropTable(
                name: "JobOrderShare");

            migrationBuilder.DropTable(
                name: "MilestoneMark");

            migrationBuilder.DropTable(
                name: "MilestoneRules");

            migrationBuilder.DropTable(
                name: "MonthlyEmployments");

            migrationBuilder.DropTable(
                name: "OperationMarks");

            migrationBuilder.DropTable(
                name: "OutboxMails");

            migrationBuilder.DropTable(
                name: "PortalAccessUnit");

            migrationBuilder.DropTable(
                name: "PortalMessages");

            migrationBuilder.DropTable(
                name: "PortalRequests");

            migrationBuilder.DropTable(
                name: "ProtectionKeys");

            migrationBuilder.DropTable(
                name: "RatioRules");

            migrationBuilder.DropTable(
                name: "ReadingAlerts");

            migrationBuilder.DropTable(
                name: "RecruitmentDrafts");

            migrationBuilder.DropTable(
                name: "ReportSubscriptions");

            migrationBuilder.DropTable(
                name: "ResponseRules");

            migrationBuilder.DropTable(
                name: "RetentionRules");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "SchemeRates");

            migrationBuilder.DropTable(
                name: "SchemeTerms");

            migrationBuilder.DropTable(
                name: "StaffCounts");

            migrationBuilder.DropTable(
                name: "SurveyAnswers");

            migrationBuilder.DropTable(
                name: "SurveyInvitations");

            migrationBuilder.DropTable(
                name: "SurveyOptOuts");

            migrationBuilder.DropTable(
                name: "SurveyRules");

            migrationBuilder.DropTable(
                name: "TeamMembers");

            migrationBuilder.DropTable(
                name: "UserSessions");

            migrationBuilder.DropTable(
                name: "VisitRules");

            migrationBuilder.DropTable(
                name: "VoksenlaerlingRules");

            migrationBuilder.DropTable(
                name: "AgreementImports");

            migrationBuilder.DropTable(
                name: "Voksenlaerlinge");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "CommitteeFigures");

            migrationBuilder.DropTable(
                name: "CsrRuleSets");

            migrationBuilder.DropTable(
                name: "CsrApplications");

            migrationBuilder.DropTable(
                name: "CvrImports");

            migrationBuilder.DropTable(
                name: "Dispatches");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "Agreements");

            migrationBuilder.DropTable(
                name: "SharedJobOrders");

            migrationBuilder.DropTable(
                name: "PortalAccesses");

            migrationBuilder.DropTable(
                name: "Trades");

            migrationBuilder.DropTable(
                name: "CommitteeReports");

            migrationBuilder.DropTable(
                name: "Goals");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "Fastholdelsessager");

            migrationBuilder.DropTable(
                name: "Schemes");

            migrationBuilder.DropTable(
                name: "JobOrders");

            migrationBuilder.DropTable(
                name: "ExternalIndicators");

            migrationBuilder.DropTable(
                name: "Partners");

            migrationBuilder.DropTable(
                name: "ContactPersons");

            migrationBuilder.DropTable(
                name: "Inquiries");

            migrationBuilder.DropTable(
                name: "ProductionUnits");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Employers");

            migrationBuilder.DropTable(
                name: "Municipalities");
        }
    }
}
